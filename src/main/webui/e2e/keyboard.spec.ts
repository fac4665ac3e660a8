import { Page, expect, test } from '@playwright/test';
import { PASSWORD, invite, join, newName, register, someone } from './people';

/** Goes on with Tab until something is reached, as one does who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((one) => one.textContent) : [];
      const text = at === document.body ? '' : at?.textContent;
      return [at?.getAttribute('aria-label'), ...labels, text].join(' ');
    });
    if (here.includes(name)) {
      return;
    }
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** Chooses somebody in a field for people. */
async function choose(page: Page, field: string, person: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(person);
  await page.locator('mat-option.mat-mdc-option-active', { hasText: person }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: field })).toHaveValue(new RegExp(person));
}

test('the main story goes without a mouse', async ({ browser, page, request }) => {
  const ann = newName('ann');
  const bob = newName('bob');
  await register(page, ann, 'Acme Corp');
  await join(await someone(browser), await invite(request, ann, `${bob}@example.com`), bob);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await tabTo(page, 'Username');
  await page.keyboard.type(ann);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Good to see you' }).waitFor();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Write down a new task');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByLabel('New task')).toBeFocused();
  await page.keyboard.type('Paint');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Paint' })).toBeVisible();

  await page.getByLabel('New task').blur();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Paint' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Task' })).toBeFocused();
  await tabTo(page, 'Add a description');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Description')).toBeFocused();
  await page.keyboard.type('Two coats');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Two coats')).toBeVisible();
  await page.getByLabel('Status').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Status' })).toContainText('In progress');
  await choose(page, 'Assigned to', bob);
  await tabTo(page, 'Attach files');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'fence.txt', mimeType: 'text/plain', buffer: Buffer.from('Two coats') });
  await expect(page.getByRole('listitem').filter({ hasText: 'fence.txt' })).toBeVisible();
  await tabTo(page, 'Write a comment');
  await page.keyboard.type('Which colour?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Which colour?' })).toBeVisible();
  await tabTo(page, 'Share');
  await page.keyboard.press('Enter');
  await choose(page, 'With whom', bob);
  await tabTo(page, 'Share');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('May read');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Task' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Paint' })).toBeFocused();

  const palette = page.getByRole('combobox', { name: 'Find a task' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('analy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Analytics' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(palette).toBeFocused();
  await page.keyboard.type('pain');
  await page.getByRole('option', { name: 'GEN-1 Paint' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tasks\/GEN-1/);

  await page.goto('/settings/appearance');
  await page.getByLabel('Single keys are shortcuts').press('Space');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
