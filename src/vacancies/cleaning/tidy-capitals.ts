const small = new Set(
  'dan di ke dari untuk atau pada yang dengan of and the for in to at on with or'.split(' '),
);
const acronyms = new Set(
  `IT HR QA QC UI UX AI AC OB OG GA AE RO CS PA BDA BMN SDM HSE EHS K3 SPI CEO CFO COO ODS AR AP IE TI ATEM UMKM ESGI BPJS
  BRI BNI BCA BTN BUMN BUMD BUMI RSUD RSU RSI RSIA RS UPTD UPT SMA SMK SMP SD TK PAUD SPG SPB SIM EXIM ADM IPSRS IGD ICU
  SEO SEM ERP SAP CAD VIP LAPAS RUTAN BPS PLN TV FB MC SPV DC VM KOL KOE TPI`.split(/\s+/),
);
const fixed: Record<string, string> = { TBK: 'Tbk', PERSERO: 'Persero', LTD: 'Ltd', INC: 'Inc', CO: 'Co' };
const roman = /^(I|II|III|IV|V|VI|VII|VIII|IX|X)[AB]?$/;

/**
 * Titles and names that shout are written as people write them; known acronyms, words without vowels and Roman numbers
 * stay. Titles wholly in small letters get a first capital. Anything mixed stays as it is.
 */
export function tidyCapitals(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === '') return text;
  if (letters === letters.toLowerCase()) return upperFirst(text);
  if (letters !== letters.toUpperCase() || letters.length <= 4) return text;
  let first = true;
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const tidied = tidyWord(word, first);
    first = false;
    return tidied;
  });
}

function tidyWord(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  if (fixed[word] !== undefined) return fixed[word];
  if (acronyms.has(word) || roman.test(word)) return word;
  if (small.has(lower)) return first ? upperFirst(lower) : lower;
  if (!/[AIUEOY]/.test(word) || /\d/.test(word)) return word;
  return upperFirst(lower);
}

function upperFirst(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
