import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Project } from '../api/model';
import { Fresh } from '../live/fresh';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Projects } from './projects';

/** All projects: those that are worked in, those that are archived, and those that were thrown away. */
@Component({
  selector: 'ty-project-overview',
  imports: [MatButtonModule, RouterLink, Complaint],
  template: `
    <h1 i18n>Projects</h1>
    <a mat-flat-button routerLink="/new-project" i18n>New project</a>
    <ul class="rows">
      @for (one of projects.all(); track one.id) {
        <li>
          <a [routerLink]="['/projects', one.key]">{{ one.name }}</a><small>{{ one.key }}</small>
          <span class="wide">{{ one.description }}</span>
        </li>
      }
    </ul>
    @if (archived.value()?.length) {
      <h2 i18n>Archived</h2>
      <ul class="rows">
        @for (one of archived.value(); track one.id) {
          <li>
            <a [routerLink]="['/projects', one.key]">{{ one.name }}</a><small>{{ one.key }}</small>
          </li>
        }
      </ul>
    }
    @if (bin.items().length) {
      <h2 i18n>In the bin</h2>
      <ul class="rows">
        @for (one of bin.items(); track one.id) {
          <li>
            <span>{{ one.name }}</span>
            <button mat-button (click)="restore(one)" i18n>Restore</button>
          </li>
        }
      </ul>
    }
    <ty-complaint [text]="archived.complaint() || bin.complaint() || doing.complaint()" />
  `,
  styles: `
    h1 {
      margin-bottom: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectOverview {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  protected readonly projects = inject(Projects);

  protected readonly doing = new Doing();
  protected readonly archived = new Fresh<string, readonly Project[]>(
    () => this.session.company()?.id,
    () => this.projects.archived(),
    (change) => change.type.startsWith('project.'),
  );
  protected readonly bin = new Paged<string, Project>(
    () => this.session.company()?.id,
    (_, query) => answerOf(this.api.GET('/api/v1/projects/bin', { params: { query } })),
    (change) => change.type.startsWith('project.'),
  );

  protected async restore(project: Project): Promise<void> {
    const params = { path: { id: project.id } };
    await this.doing.try(() => answerOf(this.api.POST('/api/v1/projects/{id}/restore', { params })));
    await Promise.all([this.bin.again(), this.projects.again()]);
  }
}
