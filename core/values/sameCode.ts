/** Whether two texts are one code of BC's, which keeps codes in capitals; what is typed in Sales may not be. */
export function sameCode(left: string, right: string): boolean {
  return left.trim().toUpperCase() === right.trim().toUpperCase();
}
