/** Where the work is, as far as a source tells. */
export interface WorkPlace {
  /** Kemendagri code; null: not known, the whole province, or elsewhere. */
  regency: string | null;
  placeText: string | null;
  remote: boolean;
}

/** Stands in `placeText` for "somewhere in the province". */
export const wholeProvince = 'Jawa Tengah';
