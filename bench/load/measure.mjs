// What a thousand people do in a day, at a given rate in an open loop: each request begins when its time has come, whether or not those
// before have been answered, and is measured from then on. Prints a part of a row of a table.
// Usage: node measure.mjs <base> <signing key> <file: company, member and account of each> <tasks of a company> <seconds> <rate>
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const [base, keyFile, peopleFile, tasks, seconds, rate] = process.argv.slice(2);
const { hostname, port } = new URL(base);
const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const key = createPrivateKey(readFileSync(keyFile));
const { keys } = await (await fetch(`${base}/.well-known/jwks.json`)).json();
const coded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);

/** A token as signing in would have given, without the work of a thousand passwords. */
function token([company, member, account]) {
  const content = `${coded({ alg: 'RS256', typ: 'JWT', kid: keys[0].kid })}.${coded({
    iss: 'taskyard', aud: 'taskyard', sub: member, upn: 'member', groups: ['member'], account, company,
    sid: randomUUID(), epoch: '0', iat: now, exp: now + 3600, jti: randomUUID(),
  })}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}
const tokens = readFileSync(peopleFile, 'utf8').trim().split('\n').map((line) => token(line.split(' ')));

const any = (number) => Math.floor(Math.random() * number);
const task = () => `/tasks/00000000-0000-7000-8000-${(1 + any(Number(tasks))).toString(16).padStart(12, '0')}`;
// How often of a hundred: reading goes before writing, and lists before all.
const DAY = [
  [30, () => ['GET', '/tasks?limit=50']],
  [12, () => ['GET', '/tasks/my_tasks?limit=50']],
  [15, () => ['GET', task()]],
  [6, () => ['GET', `${task()}/comments`]],
  [10, () => ['GET', '/notifications?limit=20']],
  [6, () => ['GET', '/tasks/statistics']],
  [5, () => ['GET', `/tasks?q=${1 + any(Number(tasks))}&limit=20`]],
  [8, () => ['PATCH', task(), { status: ['todo', 'in_progress', 'done'][any(3)] }]],
  [4, () => ['POST', '/tasks', { title: `New ${any(1000000)}` }]],
  [4, () => ['POST', `${task()}/comments`, { body: 'Looks good to me' }]],
];
function next() {
  let at = any(100);
  return DAY.find(([share]) => (at -= share) < 0)[1]();
}

function call(method, path, content) {
  return new Promise((resolve) => {
    const text = content && JSON.stringify(content);
    const sent = request(
      {
        agent, hostname, port, method, path: '/api/v1' + path,
        headers: {
          Authorization: `Bearer ${tokens[any(tokens.length)]}`,
          ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
          ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
        },
      },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
    );
    sent.on('error', () => resolve(0));
    sent.end(text);
  });
}

const times = [];
const failed = {};
const underWay = new Set();
const began = performance.now();
// The times of many people's requests come by chance.
for (let due = began; due < began + seconds * 1000; due += (-Math.log(1 - Math.random()) * 1000) / rate) {
  const wait = due - performance.now();
  if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  const [method, path, content] = next();
  const one = call(method, path, content).then((status) => {
    times.push(performance.now() - due);
    if (status === 0 || status >= 400) failed[`${method} ${status}`] = (failed[`${method} ${status}`] ?? 0) + 1;
    underWay.delete(one);
  });
  underWay.add(one);
}
await Promise.all(underWay);
const took = (performance.now() - began) / 1000;
times.sort((one, other) => one - other);
const quantile = (share) => `${times[Math.floor(times.length * share)].toFixed(1)} ms`;
console.log(`| ${Math.round(times.length / took)} | ${quantile(0.5)} | ${quantile(0.95)} | ${quantile(0.99)} | ${
  Object.entries(failed).map(([what, number]) => `${number} ${what}`).join(', ') || 0} |`);
process.exit(0);
