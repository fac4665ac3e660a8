// Tries the client against a running Taskyard: TASKYARD_URL and TASKYARD_TOKEN say where and as whom.
//   node --experimental-websocket --test docs/clients/
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TaskyardLive } from './taskyard-live.js';

const base = process.env.TASKYARD_URL;
const token = process.env.TASKYARD_TOKEN;

const create = async (title) => {
  const answer = await fetch(`${base}/api/v1/tasks`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  return (await answer.json()).id;
};

const until = async (condition) => {
  for (let i = 0; i < 400 && !condition(); i++) await new Promise((done) => setTimeout(done, 50));
  assert.ok(condition());
};

/** A client that keeps what it is told; transports that are not real fail as blocked ones do. */
const client = (t, options) => {
  const told = { tasks: [], states: [], resets: 0 };
  const live = new TaskyardLive({
    base,
    token: () => token,
    onMessage: (message) => told.tasks.push(message.task?.id),
    onReset: () => void told.resets++,
    onState: (state) => told.states.push(state),
    pause: 50,
    ...options,
  });
  t.after(() => live.close());
  return { live, told };
};

for (const transport of ['websocket', 'events', 'polling']) {
  test(`${transport} tells what happens, and what happened while it was away`, async (t) => {
    const { live, told } = client(t, { transports: [transport] });
    live.open();
    await until(() => told.states.includes(transport) || (transport === 'polling' && told.resets === 1));
    const first = await create('first');
    await until(() => told.tasks.length === 1);
    live.close();
    const missed = await create('missed');
    live.open();
    await until(() => told.tasks.length === 2);
    const last = await create('last');
    await until(() => told.tasks.length === 3);
    live.close();
    assert.deepEqual(told.tasks, [first, missed, last]);
    assert.equal(told.resets, 1);
  });
}

test('blames no transport while the server is away', async (t) => {
  const { live, told } = client(t, { base: 'http://127.0.0.1:1' });
  live.open();
  await until(() => live.failures >= 4);
  live.base = base;
  await until(() => told.states.includes('websocket'));
  assert.ok(!told.states.includes('events') && !told.states.includes('polling'));
});

test('falls back from a blocked WebSocket to events, and from those to polling', async (t) => {
  const { live, told } = client(t, {});
  live.websocket = async () => {};
  live.events = async () => {
    throw new Error('blocked');
  };
  live.open();
  await until(() => told.resets === 1 && live.transport === 2);
  const task = await create('polled');
  await until(() => told.tasks.includes(task));
  live.close();
  assert.ok(told.states.includes('polling'));
});

test('a socket that is given fresh tokens stays', async (t) => {
  const { live, told } = client(t, { transports: ['websocket'], renewEvery: 600 });
  live.open();
  await until(() => told.states.includes('websocket'));
  await new Promise((done) => setTimeout(done, 2000));
  const task = await create('still there');
  await until(() => told.tasks.includes(task));
  live.close();
  assert.deepEqual(told.states, ['websocket']);
});

test('who left off where the log does not reach begins anew', async (t) => {
  const { live, told } = client(t, { transports: ['polling'], since: 999_999_999 });
  live.open();
  await until(() => told.resets === 1);
  const task = await create('after the reset');
  await until(() => told.tasks.includes(task));
  live.close();
});
