import { Page, expect, test } from '@playwright/test';
import { addTask, newName, register, signIn, someone } from './people';

/** Somebody at one browser, with their second one beside it. */
async function twoPlaces(first: Page, second: Page): Promise<void> {
  const ann = newName('ann');
  await register(first, ann, 'Acme Corp');
  await signIn(second, ann);
  await second.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'General' }).click();
}

test('where WebSockets are blocked events come by another way, and where those are blocked by asking', async ({
  browser,
  page,
}) => {
  const second = await someone(browser);
  await second.routeWebSocket('**/ws/**', (socket) => socket.close());
  await twoPlaces(page, second);
  await expect(second.getByLabel('Live, over events')).toBeVisible({ timeout: 30_000 });
  await addTask(page, 'Paint');
  await expect(second.getByRole('link', { name: 'Paint' })).toBeVisible();

  await second.route('**/api/v1/events*', (route) => route.abort());
  await second.reload();
  await expect(second.getByLabel('Live, over polling')).toBeVisible({ timeout: 30_000 });
  await addTask(page, 'Varnish');
  await expect(second.getByRole('link', { name: 'Varnish' })).toBeVisible();
});

test('an access token that is no good any more is replaced without anybody noticing', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  let worthless = 0;
  await page.route('**/api/v1/tasks/*', async (route) => {
    const { authorization, ...headers } = route.request().headers();
    const token = worthless++ === 0 ? 'Bearer worthless' : authorization;
    await route.continue({ headers: { ...headers, authorization: token } });
  });
  await page.getByRole('link', { name: 'Paint' }).click();
  await page.getByLabel('Title').fill('Varnish');
  await page.getByLabel('Title').press('Enter');
  await expect(page.getByRole('link', { name: 'Varnish' })).toBeVisible();
  expect(worthless).toBeGreaterThan(1);
});

test('what one writes while the server is gone is still there, and is kept once it is back', async ({
  page,
  request,
}) => {
  const control = process.env['TASKYARD_CONTROL'];
  test.skip(!control, 'TASKYARD_CONTROL, which stops and starts the server, is not set');
  test.slow();
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  await page.goto('/tasks/GEN-1');
  await page.getByRole('button', { name: 'Add a description' }).click();
  await page.getByLabel('Description').fill('Two coats');
  await request.post(`${control}/kill`);
  await page.getByRole('button', { name: 'Save' }).click();
  // What was still being read says so too.
  await expect(page.getByText('Your text is still here').first()).toBeVisible();
  await expect(page.getByText('Not connected. What you see may be old')).toBeVisible();
  await expect(page.getByLabel('Description')).toHaveValue('Two coats');

  await request.post(`${control}/start`, { timeout: 90_000 });
  await expect(page.getByLabel('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Edit the description' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Two coats')).toBeVisible();
});
