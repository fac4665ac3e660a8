import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addTask, newName, register } from './people';

const ENTRANCE = ['/sign-in', '/register', '/forgot-password', '/reset-password', '/invitations/accept'];
const PAGES = [
  '/my-work',
  '/search',
  '/projects',
  '/new-project',
  '/projects/GEN',
  '/projects/GEN?task=GEN-1',
  '/projects/GEN/board',
  '/projects/GEN/calendar',
  '/projects/GEN/settings',
  '/tasks/GEN-1',
  '/analytics',
  '/people',
  '/labels',
  '/settings/profile',
  '/settings/notifications',
  '/settings/sessions',
  '/settings/appearance',
  '/admin/company',
  '/admin/audit',
  '/admin/mails',
  '/admin/external-sources',
  '/admin/sessions',
  '/admin/usage',
  '/nothing',
];

const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };

test('axe finds nothing wrong with any page, in light or dark, and on a phone none is wider than the screen', async ({
  page,
}) => {
  // Forty looks take a slow machine long.
  test.setTimeout(900_000);
  const check = async (what: string) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const light = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    // The dark differs in its colours.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    const wrong = [...light.violations, ...dark.violations];
    expect(wrong.map((one) => `${what}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
  };
  const look = async (address: string) => {
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    await check(address);
    await expect(page.getByRole('alert').filter({ hasText: /\w/ }), `complaints on ${address}`).toHaveCount(0);
    await page.setViewportSize(PHONE);
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(widest, `the width of ${address}`).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(WIDE);
  };
  for (const address of ENTRANCE) {
    await look(address);
  }
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'A task with a title that is longer than a telephone is wide, and then some more');
  for (const address of PAGES) {
    await look(address);
  }
  await page.goto('/tasks/GEN-1');
  for (const opens of ['Share', 'Find …', 'Notifications', 'Add a description']) {
    await page.getByRole('button', { name: opens }).click();
    await check(opens);
    // What is offered in a field is closed first.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await check('the shortcuts');
});
