/** Words of a title or wish that name a rank above others. */
export const rankWords =
  /\b(spv|supervisor|kepala|manager|manajer|head|leader|koordinator|coordinator|chief|direktur|pengawas|mandor)\b/i;
