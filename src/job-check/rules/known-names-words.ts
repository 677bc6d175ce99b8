/** Firms whose names scams borrow. */
export const knownFirms =
  'pertamina pln telkom telkomsel kai kereta api bumn fhci freeport adaro antam angkasa pura pelindo pelni garuda krakatau petrokimia pupuk semen|astra honda daihatsu toyota yamaha djarum unilever indofood mayora wings danone nestle aqua garudafood|indomaret alfamart alfamidi superindo hypermart hokben rotio mcd mcdonald kfc starbucks mixue|shopee tokopedia lazada bukalapak blibli tiktok jobstreet glints linkedin gojek grab maxim jne jnt sicepat anteraja spx shopeexpress|bri bca bni mandiri btn bsi'
    .replaceAll('|', ' ')
    .split(' ');

/** Public bodies and programmes whose names scams borrow; offices themselves write about them too. */
export const publicNames =
  'kemnaker kemenaker kementerian kemenkumham kemenkes bkn bps bp2mi kp2mi bp3mi prakerja maganghub siapkerja cpns pppk asn rsud blud pns bawaslu kpu imigrasi bpn disnaker'.split(
    ' ',
  );

/** Words of an address that show what it pretends to be. */
export const imitated =
  'pertamina pln telkom kai bumn fhci freeport pelindo astra unilever indofood indomaret alfamart shopee tokopedia lazada bri bca bni mandiri kemnaker kemenkes bkn bps bp2mi kp2mi prakerja maganghub siapkerja cpns pppk casn sscasn rsud pns go-id goid gov kemensos disnaker spbu djarum mayora'.split(
    ' ',
  );
