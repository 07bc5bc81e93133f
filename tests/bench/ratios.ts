/** The median time of each side in milliseconds, the sides taken turn and turn about. */
export function inTurns<Name extends string>(
  sides: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Record<Name, number> {
  const names = Object.keys(sides) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      sides[name]();
      if (round >= warmUp) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/** The middle one of some times. */
export function median(times: number[]): number {
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Prints the medians and the ratios with the least they may be; the exit code is 1 when one is less. */
export function ratioTable(
  title: string,
  medians: Readonly<Record<string, number>>,
  ratios: readonly (readonly [words: string, ratio: number, least: number])[],
): number {
  console.log(title);
  for (const [name, time] of Object.entries(medians))
    console.log(`  ${time.toFixed(2).padStart(9)} ms  ${name}`);
  for (const [words, ratio, least] of ratios) {
    console.log(
      `  ${ratio.toFixed(2).padStart(9)}     ${words} (at least ${least})${ratio < least ? '  TOO LITTLE' : ''}`,
    );
  }
  return ratios.some(([, ratio, least]) => !(ratio >= least)) ? 1 : 0;
}
