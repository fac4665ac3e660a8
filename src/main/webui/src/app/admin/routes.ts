import { Routes } from '@angular/router';
import { adminPages } from '../shell/pages';
import { SectionPage } from '../shell/section-page';

export const routes: Routes = [
  {
    path: '',
    component: SectionPage,
    title: $localize`Administration`,
    data: { heading: $localize`Administration`, pages: adminPages() },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'company' },
      {
        path: 'company',
        loadComponent: () => import('../company/company-settings').then((m) => m.CompanySettings),
      },
      { path: 'audit', loadComponent: () => import('../audit/audit-page').then((m) => m.AuditPage) },
      { path: 'mails', loadComponent: () => import('./mails').then((m) => m.Mails) },
      {
        path: 'external-sources',
        loadComponent: () => import('./external-sources').then((m) => m.ExternalSources),
      },
      {
        path: 'sessions',
        data: { path: '/api/v1/admin/sessions' },
        loadComponent: () => import('../settings/sessions').then((m) => m.Sessions),
      },
      { path: 'usage', loadComponent: () => import('./usage').then((m) => m.Usage) },
    ],
  },
];
