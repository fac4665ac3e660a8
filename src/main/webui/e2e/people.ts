import { APIRequestContext, Browser, Page, expect } from '@playwright/test';

export const PASSWORD = 'a good long password';

let names = 0;

/** A name that nobody has yet. */
export function newName(of: string): string {
  return `${of}${Date.now().toString(36)}${names++}`;
}

/** Somebody at a browser of their own. */
export async function someone(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** Registers a company by the page for it; the first name is the username. */
export async function register(page: Page, username: string, company: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('First name').fill(username);
  await page.getByLabel('Last name').fill('Archer');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('E-mail').fill(`${username}@example.com`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { name: `Good to see you, ${username}` })).toBeVisible();
}

/** Has an admin invite an address; the link that the mail would have. */
export async function invite(request: APIRequestContext, admin: string, email: string): Promise<string> {
  const login = await request.post('/api/v1/auth/login', { data: { username: admin, password: PASSWORD } });
  const { access } = await login.json();
  const invited = await request.post('/api/v1/invitations', {
    headers: { Authorization: `Bearer ${access}` },
    data: { email },
  });
  const link = new URL((await invited.json()).link);
  return link.pathname + link.hash;
}

/** Joins by an invitation's link, with a new account. */
export async function join(page: Page, link: string, username: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('First name').fill(username);
  await page.getByLabel('Last name').fill('Baker');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: `Good to see you, ${username}` })).toBeVisible();
}

/** Writes down a task in the project General. */
export async function addTask(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'General' }).click();
  await page.getByLabel('New task').fill(title);
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
}

/** Signs in by the page for it. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Username or e-mail').fill(username);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/my-work');
}
