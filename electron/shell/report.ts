/** Puts a fault that no answer can carry, and that must not stop the work, on stderr. */
export function report(fault: unknown): void {
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`Lede: ${words}\n`);
}
