// Works as several people do, each in a company of their own, through one address. A write that fails is sent again under its
// idempotency key until it is done, as a good client does; what failed is counted all the same.
// Usage: node people.mjs <base> <people>; until SIGTERM, then it prints one line of JSON.
const [base, people] = [process.argv[2], Number(process.argv[3])];
const WHILE_DOWN = 100;
const GIVEN_UP = 60_000;
let goesOn = true;
process.on('SIGTERM', () => (goesOn = false));
const times = [];
const refused = [];
const failed = [];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function once(token, method, path, key, body) {
  const began = performance.now();
  try {
    const answer = await fetch(base + '/api/v1' + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(key && { 'Idempotency-Key': key }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status < 400) return { done: text ? JSON.parse(text) : null };
    const what = { at: Date.now(), what: `${method} ${path} ${answer.status} ${text.slice(0, 160)}` };
    // Asked to come back later, plainly and in time; anything else is a failure.
    (answer.status === 503 && answer.headers.has('retry-after') ? refused : failed).push(what);
    return { status: answer.status };
  } catch (failure) {
    failed.push({ at: Date.now(), what: `${method} ${path} ${failure.cause?.code ?? failure}` });
    return {};
  } finally {
    times.push(performance.now() - began);
  }
}

async function call(token, method, path, body) {
  const key = method === 'POST' ? crypto.randomUUID() : null;
  const began = Date.now();
  for (;;) {
    const { done, status } = await once(token, method, path, key, body);
    if (done !== undefined) return done;
    if ((status && status < 500) || Date.now() - began > GIVEN_UP) throw new Error(`${method} ${path} ${status ?? 'no answer'}`);
    await pause(WHILE_DOWN);
  }
}

async function work(number) {
  const name = `people${Date.now().toString(36)}${number}`;
  const { access } = await call(null, 'POST', '/auth/register', {
    username: name, email: `${name}@example.com`, password: 'a good long password', password_confirm: 'a good long password',
    first_name: 'Ann', last_name: 'Archer', company_name: name,
  });
  let created = 0;
  let strange = 0;
  while (goesOn) {
    await call(access, 'POST', '/tasks', { title: `${name} ${created}` });
    created++;
    const { items } = await call(access, 'GET', '/tasks?limit=20');
    strange += items.filter(({ title }) => !title.startsWith(`${name} `)).length;
    await call(access, 'GET', '/tasks/statistics');
    await call(access, 'GET', '/analytics/overview');
    await pause(20);
  }
  const { total } = await call(access, 'GET', '/tasks?include_total=true&limit=1');
  return { wrong: created - total, strange };
}

const ends = await Promise.all(Array.from({ length: people }, (_, number) => work(number)));
times.sort((one, other) => one - other);
const troubles = [...refused, ...failed].sort((one, other) => one.at - other.at);
console.log(JSON.stringify({
  requests: times.length,
  refused: refused.length,
  failed: failed.length,
  // Lost, or done twice
  wrong: ends.filter(({ wrong }) => wrong !== 0).length,
  of_others: ends.reduce((sum, { strange }) => sum + strange, 0),
  trouble_ended: troubles.length ? new Date(troubles.at(-1).at).toISOString() : null,
  p50: Math.round(times[Math.floor(times.length / 2)]),
  p99: Math.round(times[Math.floor(times.length * 0.99)]),
}));
[...new Set(failed.map(({ what }) => what))].slice(0, 8).forEach((one) => console.error(one));
