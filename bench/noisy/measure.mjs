// Three quiet companies list their tasks at an even pace, first alone and then beside one that asks ten times its budget. An open loop:
// each request begins when its time has come, whether or not those before have been answered, and is measured from then on.
// Usage: node measure.mjs <base> <token of the noisy one> <requests a second it may make> <tokens of the others>
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const [base, noisy, budget, ...quiet] = process.argv.slice(2);
const SECONDS = Number(process.env.SECONDS_EACH ?? 20);
const PACE = 60;

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
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(times.length * 0.5)], p99: times[Math.floor(times.length * 0.99)], statuses };
}

/** The noise comes from a process of its own: it must not delay whoever measures. */
async function makeNoise() {
  const child = spawn(process.execPath, [process.argv[1], base, noisy, budget], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await once(child, 'exit');
  return JSON.parse(said);
}

if (quiet.length === 0) {
  console.log(JSON.stringify((await pace(Number(budget) * 10, [noisy])).statuses));
  process.exit();
}

const ms = (time) => `${time.toFixed(1)} ms`;
await pace(PACE, quiet);
console.log('| round | alone p50 | p99 | beside a noisy one p50 | p99 | p99 as a ratio | the noisy one was answered |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (let round = 1; round <= 5; round++) {
  const alone = await pace(PACE, quiet);
  const [beside, noise] = await Promise.all([pace(PACE, quiet), makeNoise()]);
  const answered = Object.entries(noise).map(([status, times]) => `${status}: ${times}`).join(', ');
  console.log(
    `| ${round} | ${ms(alone.p50)} | ${ms(alone.p99)} | ${ms(beside.p50)} | ${ms(beside.p99)} | ${(beside.p99 / alone.p99).toFixed(2)} | ${answered} |`,
  );
  if (Object.keys(alone.statuses).concat(Object.keys(beside.statuses)).some((status) => status !== '200')) {
    throw new Error(`The quiet ones were refused: ${JSON.stringify([alone.statuses, beside.statuses])}`);
  }
}
