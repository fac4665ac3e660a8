import { expect, test } from '@playwright/test';
import { PASSWORD, newName, register, signIn, someone } from './people';

test('a session outlives the page, is shared by tabs, and ends in all places by signing out', async ({
  context,
  page,
}) => {
  const ann = newName('ann');
  await register(page, ann, 'Acme Corp');
  await Promise.all([page.reload(), page.reload().catch(() => undefined)]);
  await expect(page.getByRole('heading', { name: `Good to see you, ${ann}` })).toBeVisible();

  const tabs = await Promise.all([1, 2, 3].map(() => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto('/my-work')));
  for (const tab of tabs) {
    await expect(tab.getByRole('heading', { name: `Good to see you, ${ann}` })).toBeVisible();
  }

  const cookies = await context.cookies();
  expect(cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Strict', path: '/api/v1/auth' }]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain('eyJ');

  await page.getByRole('button', { name: 'Your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  for (const tab of [page, ...tabs]) {
    await expect(tab.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  }
  await page.goto('/my-work');
  await expect(page).toHaveURL(/sign-in\?next=%2Fmy-work/);
});

test('whoever is sent to sign in comes to where they wanted to go, and nowhere else', async ({ browser, page }) => {
  const ann = newName('ann');
  await register(await someone(browser), ann, 'Acme Corp');
  for (const [wanted, reached] of [
    ['/projects/GEN', '/projects/GEN'],
    ['/sign-in?next=//example.org', '/my-work'],
  ]) {
    await page.context().clearCookies();
    await page.goto(wanted);
    await page.getByLabel('Username or e-mail').fill(ann);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname === reached);
  }
});

test('a form says at each field what is wrong with it', async ({ browser, page }) => {
  const ann = newName('ann');
  await register(await someone(browser), ann, 'Acme Corp');
  await page.goto('/sign-in');
  await page.getByLabel('Username or e-mail').fill(ann);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('password');
  await page.goto('/register');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('Please fill this in.')).toHaveCount(6);
  await page.getByLabel('Company').fill('Acme Corp');
  await page.getByLabel('First name').fill('Ann');
  await page.getByLabel('Last name').fill('Archer');
  await page.getByLabel('Username').fill(newName('ann'));
  await page.getByLabel('E-mail').fill('no address');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.locator('ty-text-field', { hasText: 'E-mail' }).locator('mat-error')).not.toBeEmpty();
  await page.getByLabel('E-mail').fill('ann@example.com');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.locator('ty-text-field', { hasText: 'Password' }).locator('mat-error')).not.toBeEmpty();
});

test('whoever reads German gets German, and anybody what they choose', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  const english = await someone(browser);
  await register(english, newName('ann'), 'Acme Corp');
  await english.getByRole('button', { name: 'Your menu' }).click();
  await english.getByRole('menuitem', { name: 'Appearance' }).click();
  await english.getByLabel('Deutsch').check();
  await expect(english.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(english.locator('html')).toHaveAttribute('lang', 'de');
});

test('a session that an admin ends is over where it was, and goes on where it stopped', async ({ browser, page }) => {
  const ann = newName('ann');
  await register(page, ann, 'Acme Corp');
  const elsewhere = await someone(browser);
  await signIn(elsewhere, ann);
  await elsewhere.goto('/people');
  await page.goto('/settings/sessions');
  await expect(page.getByText('this one')).toBeVisible();
  await page.goto('/admin/sessions');
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 30_000 });
  await elsewhere.getByLabel('Username or e-mail').fill(ann);
  await elsewhere.getByLabel('Password').fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'People' })).toBeVisible();
});

test('a forgotten password is set anew by the link in a mail', async ({ page }) => {
  const ann = newName('ann');
  await register(page, ann, 'Acme Corp');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await page.getByLabel('E-mail').fill(`${ann}@example.com`);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('status')).toContainText('on its way');

  const mail = page.getByRole('link', { name: ann }).filter({ hasText: /password/i });
  await expect(async () => {
    await page.goto('/local/mails');
    await expect(mail.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.first().click();
  const link = new URL((await page.locator('a[href*="reset-password"]').first().getAttribute('href'))!);
  await page.goto(link.pathname + link.hash);
  await page.getByLabel('New password').fill('another good long password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('status')).toContainText('Your password is set');
  await page.goto('/sign-in');
  await page.getByLabel('Username or e-mail').fill(ann);
  await page.getByLabel('Password').fill('another good long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: `Good to see you, ${ann}` })).toBeVisible();
});
