/** The language tags that the system prefers, the best first; as the environment says, else as the machine is set up. */
export function systemLanguages(env: NodeJS.ProcessEnv): string[] {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  if (named === undefined) return [Intl.DateTimeFormat().resolvedOptions().locale];
  const tag = named.replace(/[.@].*$/u, '').replaceAll('_', '-');
  return tag === 'C' || tag === 'POSIX' ? [] : [tag];
}
