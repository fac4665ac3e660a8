// What people wait for in the browser: see bench/README.md. Arguments: where Taskyard is, and an access token.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../src/main/webui/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const [base, token] = process.argv.slice(2);
const SAMPLES = 20;
const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/merge-patch+json' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const sorted = (times) => [...times].sort((a, b) => a - b);
const at = (times, part) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * part))];
const ms = (time) => `${Math.round(time)} ms`;

async function signIn(context) {
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('Username or e-mail').fill('bench');
  await page.getByLabel('Password').fill('a good long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/my-work');
  return page;
}

/** How long until a page can be read and answers, and what came over the wire for it. */
async function visit(page, path, ready) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const scripts = new Set();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += scripts.has(requestId) ? encodedDataLength : 0;
  });
  await page.goto(base + path);
  await ready(page);
  const time = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(performance.now()))));
  await client.detach();
  return { time, kilobytes: bytes / 1000 };
}

async function visits() {
  const shown = (page) => page.getByRole('link', { name: 'Task 9999' }).waitFor();
  const first = [];
  const second = [];
  const empty = [];
  let size = 0;
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext();
    const page = await signIn(context);
    const client = await context.newCDPSession(page);
    await client.send('Network.clearBrowserCache');
    const fresh = await visit(page, '/projects/GEN', shown);
    first.push(fresh.time);
    size = fresh.kilobytes;
    second.push((await visit(page, '/projects/GEN', shown)).time);
    empty.push((await visit(page, '/favicon.svg', () => undefined)).time);
    await context.close();
  }
  console.log('| page | median | of an empty page | JavaScript on the wire |\n| --- | --- | --- | --- |');
  console.log(`| first visit | ${ms(at(first, 0.5))} | ${(at(first, 0.5) / at(empty, 0.5)).toFixed(1)} | ${Math.round(size)} kB |`);
  console.log(`| second visit | ${ms(at(second, 0.5))} | ${(at(second, 0.5) / at(empty, 0.5)).toFixed(1)} | 0 kB |`);
}

/** Turns the wheel to the end of 10,000 tasks, and looks at each frame. */
async function scroll(page) {
  await page.goto(`${base}/projects/GEN`);
  await page.getByRole('link', { name: 'Task 9999' }).waitFor();
  const idle = await frames(page, async () => page.waitForTimeout(3_000));
  const began = Date.now();
  const moving = await frames(page, async () => {
    await page.mouse.move(600, 500);
    while ((await page.getByText('Task 1', { exact: true }).count()) === 0) {
      await page.mouse.wheel(0, 2_000);
      await page.waitForTimeout(16);
    }
  });
  const rows = await page.locator('ty-task-row').count();
  console.log('\n| 10,000 tasks | p50 of a frame | p95 | worst | rows drawn | to the end in |\n| --- | --- | --- | --- | --- | --- |');
  console.log(`| at rest | ${ms(at(idle, 0.5))} | ${ms(at(idle, 0.95))} | ${ms(at(idle, 1))} | | |`);
  console.log(`| scrolling | ${ms(at(moving, 0.5))} | ${ms(at(moving, 0.95))} | ${ms(at(moving, 1))} | ${rows} | ${ms(Date.now() - began)} |`);
}

async function frames(page, work) {
  await page.evaluate(() => {
    globalThis.frames10k = [];
    let last = performance.now();
    const look = (now) => {
      globalThis.frames10k?.push(now - last);
      last = now;
      if (globalThis.frames10k) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await work();
  return page.evaluate(() => {
    const seen = globalThis.frames10k;
    globalThis.frames10k = null;
    return seen.slice(1);
  });
}

/** Somebody changes a title by the API; until it is painted in a page that shows it. */
async function change(page) {
  await page.goto(`${base}/tasks/GEN-1`);
  const title = page.getByLabel('Title');
  await title.waitFor();
  await page.waitForTimeout(1_000);
  const painted = [];
  const answered = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const wanted = `Changed ${sample}`;
    const seen = page.evaluate(
      (text) =>
        new Promise((done) => {
          const look = () => {
            const shown = document.querySelector('ty-edit-line textarea').value === text;
            requestAnimationFrame(shown ? () => done(Date.now()) : look);
          };
          look();
        }),
      wanted,
    );
    const began = Date.now();
    await fetch(`${base}/api/v1/tasks/GEN-1`, { method: 'PATCH', headers, body: JSON.stringify({ title: wanted }) });
    answered.push(Date.now() - began);
    painted.push((await seen) - began);
    await page.waitForTimeout(200);
  }
  console.log("\n| another's change | p50 | p95 | of the time of the call |\n| --- | --- | --- | --- |");
  console.log(
    `| to pixels | ${ms(at(painted, 0.5))} | ${ms(at(painted, 0.95))} | ${(at(painted, 0.5) / at(answered, 0.5)).toFixed(1)} |`,
  );
}

await visits();
const page = await signIn(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
await scroll(page);
await change(page);
await browser.close();
