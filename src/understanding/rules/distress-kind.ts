/** What somebody in distress tells of. */
export type DistressKind =
  'self-harm' | 'despair' | 'violence' | 'threat' | 'harassment' | 'exploitation' | 'need';
