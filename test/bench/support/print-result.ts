import { arch, availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Prints the result of a bench as one JSON line, with what it was measured on. */
export function printResult(bench: string, result: object): void {
  const machine = {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? arch(),
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    load: loadavg().map((value) => Math.round(value * 10) / 10),
  };
  console.log(JSON.stringify({ bench, ...result, machine }));
}
