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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with any page in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string) => {
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(found.violations.map((one) => `${what}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    };
    const look = async (address: string) => {
      await page.goto(address);
      await page.getByRole('heading').first().waitFor();
      await check(address);
      await expect(page.getByRole('alert').filter({ hasText: /\w/ }), `complaints on ${address}`).toHaveCount(0);
    };
    for (const address of ENTRANCE) {
      await look(address);
    }
    await register(page, newName('ann'), 'Acme Corp');
    await addTask(page, 'Paint');
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
}

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'A task with a title that is longer than a telephone is wide, and then some more');
  for (const address of PAGES) {
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(widest, `the width of ${address}`).toBeLessThanOrEqual(360);
  }
});
