/** Processor time of this process so far: what bounds work on a machine that is busy with something else. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
