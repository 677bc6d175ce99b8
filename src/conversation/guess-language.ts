import { languages, type Language } from '../../flows/languages.ts';
import { foldText } from './fold-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that one language has and the other two have not. */
const tellTale: Record<Language, ReadonlySet<string>> = {
  id: words(`saya aku aq sy kamu anda mau ingin pengen cari lowongan loker kerja kerjaan pekerjaan ada apa apakah bisa boleh tidak
    nggak gak enggak belum sudah udah yang dan di ke dari untuk buat dengan ini itu bagaimana gimana berapa kapan dimana siapa
    tolong mohon terima kasih makasih selamat pagi siang sore malam kak kakak daftar bantu info dong ya iya lulusan umur`),
  jv: words(`kulo kula badhe ajeng pados madosi golek padamelan damelan gawean gaweyan nggih inggih mboten boten sampun dereng wonten
    nopo menapa punapa saget sagen sugeng enjing sonten ndalu nyuwun maturnuwun suwun sampeyan panjenengan njenengan kowe ora
    opo piye ono wis durung sing nang ning neng iso pengin arep kepriwe kepriben inyong nyong karo nek nopo pripun mangga monggo
    kulonuwun kulanuwun mas niki niku iki kuwi tulung jenengku omah teng`),
  en: words(`i i'm im my me you your want need looking look for a an the is are am do does can could would please how what where
    when job jobs work working vacancy vacancies register english help with and in to of any anything there have has`),
};
/** So many words more than the next language has are a guess; single English words are everywhere. */
const leastLead: Record<Language, number> = { id: 1, jv: 1, en: 2 };

/**
 * The language that a text is most likely in; null where it does not show.
 * @param lead so many words more than the next language has, where the usual lead is too little
 */
export function guessLanguage(text: string, lead = 1): Language | null {
  const typed = foldText(text.slice(0, 500)).split(/[^\p{L}']+/u);
  const scores = languages
    .map((language) => ({ language, score: typed.filter((word) => tellTale[language].has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || second === undefined) return null;
  return first.score - second.score >= Math.max(lead, leastLead[first.language]) ? first.language : null;
}
