/** Whether a typed text can only be the short code of a vacancy: letters and digits mixed, no 0, O, 1, I. */
export function isShortCode(typed: string): boolean {
  const code = typed.trim().toUpperCase();
  return /^[A-HJ-NP-Z2-9]{4,8}$/u.test(code) && /\d/u.test(code);
}
