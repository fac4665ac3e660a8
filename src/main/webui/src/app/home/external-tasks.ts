import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Features } from '../company/features';
import { Fresh } from '../live/fresh';
import { Projects } from '../project/projects';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';

type Found = components['schemas']['ExternalTaskPage'];
type External = components['schemas']['ExternalTask'];

const SHOWN = 50;

/** Tasks of other systems, to be taken over as our own; nothing where the company has connected none. */
@Component({
  selector: 'ty-external-tasks',
  imports: [MatButtonModule, RouterLink, Complaint],
  template: `
    @if (found.value()?.external?.sources?.length) {
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere" i18n>In other systems</h2>
        <ty-complaint [text]="doing.complaint() || found.complaint()" />
        @for (source of found.value()!.external.sources; track source.id) {
          @if (source.status !== 'ok') {
            <p role="status">{{ source.name }}: {{ source.detail }}</p>
          }
        }
        <ul class="rows">
          @for (one of elsewhere(); track one.id) {
            <li>
              <span class="wide">
                @if (one.url) {
                  <a [href]="one.url" rel="noopener noreferrer" target="_blank">{{ one.title }}</a>
                } @else {
                  {{ one.title }}
                }
                <small>{{ one.source }}</small>
              </span>
              @if (one.task_id) {
                <a [routerLink]="['/tasks', one.task_id]" i18n>Taken over</a>
              } @else {
                <button mat-button (click)="take(one)" [disabled]="doing.busy()" i18n>Take it over</button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExternalTasks {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly projects = inject(Projects);
  private readonly features = inject(Features);

  protected readonly doing = new Doing();
  protected readonly found = new Fresh<string, Found>(
    () => (this.features.has('external_tasks') ? this.session.company()?.id : undefined),
    () => answerOf(this.api.GET('/api/v1/external-tasks', { params: { query: { limit: SHOWN } } })),
  );

  /** Without our own tasks, which the list has among the others. */
  protected elsewhere(): readonly External[] {
    return this.found.value()?.items.filter((one) => one.source_id !== null) ?? [];
  }

  protected async take(one: External): Promise<void> {
    await this.doing.try(async () => {
      const body = {
        source_id: one.source_id!,
        external_id: one.external_id!,
        project_id: this.projects.all()[0].id,
      };
      await answerOf(this.api.POST('/api/v1/external-tasks/import', { body }));
      await this.found.again();
    });
  }
}
