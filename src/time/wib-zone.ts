/** Western Indonesia Time, in which people and the office live; a name of the time zone database, also in SQL. */
export const wibZone = 'Asia/Jakarta';
