// Three quiet companies list their tasks at an even pace: alone, beside a generator of noise that asks a server that does nothing, and
// beside the same noise as that of a company that asks ten times its budget, first while it spends what it has saved, then without. An open loop:
// each request begins when its time has come, whether or not those before have been answered, and is measured from then on.
// Usage: node measure.mjs <base> <token of the noisy one> <requests a second it may make> <tokens of the others>
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';

const [base, noisy, budget, ...quiet] = process.argv.slice(2);
const SECONDS = Number(process.env.SECONDS_EACH ?? 20);
const PACE = 60;
const WARM_UPS = Number(process.env.WARM_UPS ?? 4);

async function ask(token) {
  const answer = await fetch(`${base}/api/v1/tasks?limit=20`, { headers: { Authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  return answer.status;
}

/** So many requests a second, in turn for the tokens; what each took, and how often each status came. */
async function pace(perSecond, tokens) {
  const times = [];
  const statuses = {};
  const all = [];
  const began = performance.now();
  for (let number = 0; number < perSecond * SECONDS; number++) {
    const due = began + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(
      ask(tokens[number % tokens.length]).then((status) => {
        times.push(performance.now() - due);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
    );
  }
  await Promise.all(all);
  return { times, statuses };
}

/** Half of the times are no longer than the first, all but a hundredth than the second. */
function quantiles(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: sorted[Math.floor(sorted.length * 0.5)], p99: sorted[Math.floor(sorted.length * 0.99)] };
}

/** The noise comes from a process of its own: it must not delay whoever measures. */
async function makeNoise(at) {
  const env = { ...process.env, SECONDS_EACH: `${2 * SECONDS}` };
  const child = spawn(process.execPath, [process.argv[1], at, noisy, budget], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await once(child, 'exit');
  return JSON.parse(said);
}

/** What the noise costs the machine without us: its server does nothing, in a process of its own. */
async function doNothing() {
  const child = spawn(process.execPath, [process.argv[1], 'nothing'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return { child, base: `http://127.0.0.1:${String(port).trim()}` };
}

if (base === 'nothing') {
  const server = createServer((_, answer) => answer.writeHead(429).end());
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
  await once(server, 'close');
}
if (quiet.length === 0) {
  console.log(JSON.stringify((await pace(Number(budget) * 10, [noisy])).statuses));
  process.exit();
}

const ms = (time) => `${time.toFixed(1)} ms`;
function print(round, parts, answered) {
  const all = parts.map(({ times }) => quantiles(times));
  const [, control, , afterwards] = all;
  const columns = all.map(({ p50, p99 }) => `${ms(p50)} | ${ms(p99)}`).join(' | ');
  console.log(`| ${round} | ${columns} | ${(afterwards.p99 / control.p99).toFixed(2)} | ${answered} |`);
}

const nothing = await doNothing();
// In a process that has just started everybody waits for the compiler.
for (let round = 0; round < WARM_UPS; round++) await Promise.all([pace(PACE, quiet), makeNoise(base)]);
await pace(PACE, quiet);
const twice = async () => [await pace(PACE, quiet), await pace(PACE, quiet)];
console.log('| round | alone p50 | p99 | beside the generator p50 | p99 | while the company spends p50 | p99 | afterwards p50 | p99 | p99 afterwards to that beside the generator | the company was answered |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const whole = Array.from({ length: 4 }, () => ({ times: [] }));
for (let round = 1; round <= 5; round++) {
  const alone = await pace(PACE, quiet);
  const [[, control]] = await Promise.all([twice(), makeNoise(nothing.base)]);
  const [[spending, afterwards], noise] = await Promise.all([twice(), makeNoise(base)]);
  const parts = [alone, control, spending, afterwards];
  const answered = Object.entries(noise).map(([status, times]) => `${status}: ${times}`);
  print(round, parts, answered.join(', '));
  parts.forEach(({ times }, part) => whole[part].times.push(...times));
  const refused = parts.filter(({ statuses }) => Object.keys(statuses).join() !== '200');
  if (refused.length > 0) {
    throw new Error(`The quiet ones were refused: ${JSON.stringify(refused.map(({ statuses }) => statuses))}`);
  }
}
print('all', whole, '');
nothing.child.kill();
