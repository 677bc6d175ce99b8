/** A column's name as formats write it: "Job Function", "JOB-FUNCTION" and "jobFunction" are `job_function`. */
export function columnName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
