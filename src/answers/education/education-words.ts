import type { EducationLevel } from './education-levels.ts';

/** Ways of naming each level, on folded text; of two that match at one place the longer counts. */
export const levelPatterns: [EducationLevel, RegExp][] = [
  [
    'S3',
    /\b(s ?-?\.? ?(3|iii)|strata ?-?(3|tiga|iii)|es tiga|doktor|doctor|doktoral|ph\.? ?d|d ?r\.? ?\(c\))\b/g,
  ],
  [
    'S2',
    /\b(s ?-?\.? ?(2|ii)|strata ?-?(2|dua|ii)|es dua|magister|master|pasca ?sarjana|mba|m\.b\.a|mpd|mkom|msi|mkes)\b/g,
  ],
  [
    'S2',
    /(?<![a-z])(m\. ?(pd|si|kom|hum|kes|ak|kn|sc|eng|ling|sos|ap|farm|kep|ikom|a|m|t|h|e|ag|psi|han|ars)\b\.?( ?i\b\.?)?)/g,
  ],
  [
    'D4',
    /\b(d ?-?\.? ?(4|iv)|diploma ?-?(4|empat|iv)|de empat|sarjana (sains )?terapan|s\. ?(tr|st)\b[. a-z]*)\b/g,
  ],
  [
    'S1',
    /\b(s ?-?\.? ?1|s[-.] ?i|strata ?-?(1|satu|i)|es satu|sarjana|bachelor|spd|skom|sked|skep|ssos|spsi|sfarm|sikom|shum)\b|^(se|st|sh|ir)\b\.?$/g,
  ],
  [
    'S1',
    /(?<![a-z])(s\. ?(pd|kom|ag|si|sos|kep|psi|farm|hum|ked|gz|kes|kg|ak|ap|ip|pt|p|t|h|e|m|sn|ikom|i\.?kom|ars|th|hut|pi|stat|mat|km|keb|tp|ab|s|i)\b\.?( ?(i|sd|aud|kom|p)\b\.?)?)/g,
  ],
  [
    'D3',
    /\b(d ?-?\.? ?(3|iii)|diploma ?-?(3|tiga|iii)|de tiga|ahli madya|a\. ?md\b[. a-z]*|amd|akademi|akper|akbid|sarjana muda)\b/g,
  ],
  ['D2', /\b(d ?-?\.? ?2|d ?-?\.?ii|diploma ?-?(2|dua|ii)|de dua|ahli muda|a\. ?ma)\b/g],
  ['D1', /\b(d ?-?\.? ?1|d[ -.]i|diploma ?-?(1|satu|i)|de satu|ahli pratama|a\. ?p)\b/g],
  [
    'SMK',
    /\b(smk\w{0,2}|esemka|stm\w?|smea\w?|smkk|smip|smtk|smki|smkf|sekolah menengah kejuruan|sekolah kejuruan|kejuruan|vokasi)\b/g,
  ],
  [
    'SMA',
    /\b(smas?|sman|smait|smalb|esema|smu\w?|slta|sgo|spg|pga|ma|man|aliyah|ulya|madrasah aliyah|(kejar )?paket ?c|sekolah menengah (atas|umum|akhir)|high ?school)\b/g,
  ],
  [
    'SMP',
    /\b(smps?|smpn|smplb|smpit|esempe|sltp\w?|wustha|wustho|mts\w?|mts\.?n|tsanawiyah|(kejar )?paket ?b|sekolah menengah pertama|st negeri)\b/g,
  ],
  [
    'SD',
    /\b(sds?|sdn|sdlb|sdit|esde|mi|min(?= ?\d)|ibtidaiyah|sekolah dasar|sekolah rakyat|sr|ula|(kejar )?paket ?a|elementary)\b/g,
  ],
];

/** Professional education after a bachelor's degree; the group is its name. */
export const profession = /\b(?:profesi ?)?(ners|apoteker|dokter(?: gigi| hewan)?|notaris|ppg)\b|\bprofesi\b/;

/** The level named is not finished. */
export const unfinished =
  /\b(belum|blm|belom|blum|tidak|tdk|gak|ga|gk|g|nggak|enggak|ora|ra|durung|dereng|mboten|ndak) ?(sampai |sempat |sempet |nganti )?(lulus|tamat|selesai|kelar|rampung|wisuda|lulusan|nutug|tutug)\b|\b(putus|drop ?out|do|masih|sedang|lagi|tesih|taksih|isih|semester|smt|smester|mahasiswa|mahasiswi|mrotol|skripsi|proses|ongoing|on going|pelajar|siswa|siswi|calon|otw|berhenti|keluar)\b|\b(kelas|kls|klas) ?(\d|x|vi|ix)|\bkuliah sambil\b/;

export const noSchool =
  /\b(tidak|tdk|gak|ga|gk|nggak|enggak|ora|ra|belum|durung|mboten|ndak|nggak|tanpa)( ?(pernah|tau|nate|ada|punya))? ?(sekolah|ijazah|pendidikan|mangan sekolahan)\b|\bbuta huruf\b|^(tidak ada|gak ada|ga ada|none)$/;

/** Long words that are often misspelt. */
export const longWords =
  'sarjana magister doktor diploma aliyah tsanawiyah ibtidaiyah kejuruan mahasiswa strata akademi profesi profesor dokter terapan sekolah dasar menengah pertama atas madrasah paket tamat lulus semester kuliah madya apoteker pesantren masih belum tidak lulusan pernah bangku'.split(
    ' ',
  );
