// Calls every operation of the OpenAPI document with what it allows and what it does not, and insists that no answer is a fault of the
// server and that each is one that the document lists, in the form that it says.
// Usage: node fuzz.mjs <base> [requests] [seed]
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { generators } from './requests.mjs';

const [base, wanted, given] = [process.argv[2], Number(process.argv[3] ?? 50_000), process.argv[4]];
const seed = Number(given ?? Date.now() % 1_000_000_000);
const AT_ONCE = 16;
const IN_A_SAMPLE = 20;
// A stream ends when the client goes: of these only the head is looked at. What costs the hash of a password is called less often.
const STREAMS = ['followEvents'];
const IN_A_COSTLY_SAMPLE = 3;
const COSTLY = ['registerCompany', 'signIn', 'changePassword', 'changeEmail', 'acceptInvitation', 'resetPassword', 'forgotPassword'];

const document = await (await fetch(`${base}/q/openapi?format=json`)).json();
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
formats(ajv);
ajv.addSchema(document, 'api');

const ids = [];
const request = generators(document, ids);
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  ['get', 'post', 'put', 'patch', 'delete']
    .filter((method) => item[method])
    .map((method) => ({ path, method, ...item[method] })),
);
const statuses = {};
const found = new Map();
let token;
let done = 0;
let people = 0;

async function send(method, path, body, headers = {}) {
  return fetch(base + path, { method, headers: { 'Content-Type': 'application/json', ...headers }, body: body && JSON.stringify(body) });
}

/** Somebody new in a company of their own, with something in it. */
async function enter() {
  const name = `fuzz${seed}n${people++}`;
  const answer = await send('POST', '/api/v1/auth/register', {
    username: name, email: `${name}@example.com`, password: 'a good long password', password_confirm: 'a good long password',
    first_name: 'Ann', last_name: 'Archer', company_name: name,
  });
  token = (await answer.json()).access;
  const headers = { Authorization: `Bearer ${token}` };
  ids.length = 0;
  for (const [path, body] of [
    ['/tasks', { title: 'Paint' }], ['/tasks', { title: 'Varnish' }], ['/projects', { name: 'Garden' }], ['/labels', { name: 'wood' }],
    ['/invitations', { email: `${name}b@example.com` }], ['/filters', { name: 'mine', query: {} }],
  ]) {
    harvest(await (await send('POST', `/api/v1${path}`, body, headers)).json());
  }
}

function harvest(value) {
  if (Array.isArray(value)) value.slice(0, 5).forEach(harvest);
  else if (value && typeof value === 'object') {
    if (typeof value.id === 'string' && ids.length < 500) ids.push(value.id);
    Object.values(value).forEach(harvest);
  }
}

function complain(operation, what, sent, answer) {
  const key = `${operation.operationId}: ${what}`;
  const known = found.get(key) ?? { times: 0, example: `${sent} -> ${answer.slice(0, 300)}` };
  found.set(key, { ...known, times: known.times + 1 });
}

async function call(operation, generated) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => segment(generated.path[name]));
  const query = new URLSearchParams(Object.entries(generated.query).map(([name, value]) => [name, wellFormed(value)]));
  if (generated.stray !== null) query.append('stray', wellFormed(generated.stray));
  const options = {
    method: operation.method.toUpperCase(),
    redirect: 'manual',
    headers: { Authorization: `Bearer ${token}`, ...generated.headers, ...(generated.body !== undefined && { 'Content-Type': generated.type }) },
    body: generated.body === undefined ? undefined : wellFormed(generated.body),
  };
  const sent = `${options.method} ${path}?${query} ${options.body ?? ''} ${JSON.stringify(generated.headers)}`.slice(0, 600);
  const answer = await fetch(`${base}${path}?${query}`, options);
  const text = answer.ok && STREAMS.includes(operation.operationId) ? await answer.body.cancel() : await answer.text();
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  check(operation, answer, text, sent);
  if (answer.status === 401 && operation.security?.length) return 'left';
  return undefined;
}

function check(operation, answer, text, sent) {
  if (answer.status >= 500) complain(operation, `answered ${answer.status}`, sent, text);
  const listed = operation.responses[answer.status];
  if (!listed) {
    if (answer.status !== 304) complain(operation, `${answer.status} is not listed`, sent, text);
    return;
  }
  const type = answer.headers.get('content-type')?.split(';')[0];
  if (!type || !text) return;
  if (listed.content && !listed.content[type] && !listed.content['*/*']) {
    complain(operation, `${answer.status} is no ${type}`, sent, text);
  } else if (type === 'application/json' || type.endsWith('+json')) {
    const body = JSON.parse(text);
    const pointer = ['paths', operation.path, operation.method, 'responses', answer.status, 'content', type, 'schema'];
    if (listed.content?.[type]?.schema) {
      const reference = `api#/${pointer.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
      const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
      if (!validate(body)) complain(operation, `${answer.status} ${validate.errors[0].instancePath} ${validate.errors[0].message}`, sent, text);
    }
    if (answer.status < 300) harvest(body);
  }
}

// An empty segment and dots would be another path.
const segment = (value) => encodeURIComponent(wellFormed(value)).replace(/^\.{0,2}$/, '%20');

// A surrogate without its other half cannot be sent at all.
const wellFormed = (value) => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed?.() ?? String(value);

async function work(number) {
  for (let round = 0; done < wanted; round++) {
    const operation = operations[(number + round * AT_ONCE) % operations.length];
    const many = COSTLY.includes(operation.operationId) ? IN_A_COSTLY_SAMPLE : IN_A_SAMPLE;
    for (const generated of fc.sample(request(operation), { numRuns: many, seed: seed + number * 100_003 + round })) {
      done++;
      try {
        if ((await call(operation, generated)) === 'left') await (entering ??= enter().finally(() => (entering = null)));
      } catch (failure) {
        complain(operation, `no answer: ${failure.cause?.code ?? failure}`, JSON.stringify(generated).slice(0, 300), '');
      }
    }
  }
}

let entering = null;
await enter();
await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => work(number)));
console.log(`${done} requests of seed ${seed} to ${operations.length} operations: ${JSON.stringify(statuses)}`);
for (const [what, { times, example }] of found) console.log(`- ${what} (${times} times): ${example}`);
process.exit(found.size === 0 ? 0 : 1);
