// Works as several people do, through one address, and counts what fails: reads as they come, writes under an idempotency key.
// Usage: node load.mjs <base> <people>; until SIGTERM, then it prints one line of JSON.
const [base, people] = [process.argv[2], Number(process.argv[3])];
let goesOn = true;
process.on('SIGTERM', () => (goesOn = false));
const failed = [];
let requests = 0;
const times = [];

async function call(token, method, path, body) {
  const began = performance.now();
  try {
    const answer = await fetch(base + '/api/v1' + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status >= 400) failed.push(`${method} ${path} ${answer.status} ${text.slice(0, 200)}`);
    return text ? JSON.parse(text) : null;
  } catch (failure) {
    failed.push(`${method} ${path} ${failure.cause?.code ?? failure}`);
    return null;
  } finally {
    requests++;
    times.push(performance.now() - began);
  }
}

async function work(number) {
  const name = `rolling${Date.now().toString(36)}${number}`;
  const { access } = await call(null, 'POST', '/auth/register', {
    username: name, email: `${name}@example.com`, password: 'a good long password', password_confirm: 'a good long password',
    first_name: 'Ann', last_name: 'Archer', company_name: name,
  });
  let created = 0;
  while (goesOn) {
    if (await call(access, 'POST', '/tasks', { title: `Task ${created}` })) created++;
    await call(access, 'GET', '/tasks?limit=20');
    await call(access, 'GET', '/tasks/statistics');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { total } = await call(access, 'GET', '/tasks?include_total=true&limit=1');
  return created - total;
}

const lost = await Promise.all(Array.from({ length: people }, (_, number) => work(number)));
times.sort((one, other) => one - other);
console.log(JSON.stringify({
  requests,
  failed: failed.length,
  lost: lost.filter((difference) => difference !== 0).length,
  p50: Math.round(times[Math.floor(times.length / 2)]),
  p99: Math.round(times[Math.floor(times.length * 0.99)]),
}));
failed.slice(0, 5).forEach((one) => console.error(one));
