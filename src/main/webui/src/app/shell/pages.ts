import { Sibling } from './section-page';

/** The pages that everybody has. */
export const MAIN_PAGES: readonly Sibling[] = [
  { link: '/my-work', text: $localize`My work` },
  { link: '/search', text: $localize`Search` },
  { link: '/projects', text: $localize`All projects` },
  { link: '/analytics', text: $localize`Analytics`, feature: 'analytics' },
  { link: '/people', text: $localize`People` },
  { link: '/labels', text: $localize`Labels` },
];

/** What one decides for oneself. */
export function settingsPages(): readonly Sibling[] {
  return [
    { link: '/settings/profile', text: $localize`Profile` },
    { link: '/settings/notifications', text: $localize`Notifications` },
    { link: '/settings/sessions', text: $localize`Sessions` },
    { link: '/settings/appearance', text: $localize`Appearance` },
  ];
}

/** What admins see and decide. */
export function adminPages(): readonly Sibling[] {
  return [
    { link: '/admin/company', text: $localize`Company` },
    { link: '/admin/audit', text: $localize`Audit trail` },
    { link: '/admin/mails', text: $localize`Mails` },
    { link: '/admin/external-sources', text: $localize`Other systems` },
    { link: '/admin/sessions', text: $localize`Sessions of everybody` },
    { link: '/admin/usage', text: $localize`Usage` },
  ];
}
