import { Page, expect, test } from '@playwright/test';
import { PASSWORD, addTask, invite, join, newName, register, someone } from './people';

function column(page: Page, name: string) {
  return page.getByRole('list', { name, exact: true });
}

test('a task is dragged over the board or moved by its buttons', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(column(page, 'To do')).toContainText('Paint');

  const from = (await page.getByText('Paint').boundingBox())!;
  const to = (await column(page, 'In progress').boundingBox())!;
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 12 });
  await page.mouse.up();
  await expect(column(page, 'In progress')).toContainText('Paint');

  await page.getByRole('button', { name: 'Done: GEN-1' }).press('Enter');
  await expect(column(page, 'Done')).toContainText('Paint');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(page, 'In progress')).toContainText('Paint');
  await page.reload();
  await expect(column(page, 'In progress')).toContainText('Paint');
});

test('a viewer sees everything and finds nothing to change it with', async ({ browser, page, request }) => {
  const ann = newName('ann');
  const bob = newName('bob');
  await register(page, ann, 'Acme Corp');
  const bobsPage = await someone(browser);
  await join(bobsPage, await invite(request, ann, `${bob}@example.com`), bob);
  const login = await request.post('/api/v1/auth/login', { data: { username: ann, password: PASSWORD } });
  const headers = { Authorization: `Bearer ${(await login.json()).access}` };
  const made = await request.post('/api/v1/projects', {
    headers,
    data: { name: 'Secret', key: 'SEC', access: 'private' },
  });
  const project = (await made.json()).id;
  await request.post(`/api/v1/projects/${project}/members`, { headers, data: { username: bob, role: 'viewer' } });
  await request.post('/api/v1/tasks', { headers, data: { title: 'Plan', project_id: project } });

  await bobsPage.getByRole('link', { name: 'Secret' }).click();
  await expect(bobsPage.getByRole('link', { name: 'Plan' })).toBeVisible();
  await expect(bobsPage.getByRole('button', { name: 'Add' })).toHaveCount(0);
  await bobsPage.getByRole('link', { name: 'Board' }).click();
  await expect(bobsPage.getByRole('link', { name: 'Plan' })).toBeVisible();
  await expect(bobsPage.getByRole('button', { name: 'Done: SEC-1' })).toHaveCount(0);
  await bobsPage.getByRole('link', { name: 'Plan' }).click();
  await expect(bobsPage.getByLabel('Title')).toHaveAttribute('readonly', '');
  await expect(bobsPage.getByLabel('Status')).toBeDisabled();
  await expect(bobsPage.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await expect(bobsPage.getByText(`owned by ${ann} Archer`)).toBeVisible();
});
