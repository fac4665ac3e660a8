import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { sizeWord } from '../attachment/size';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';

type Used = components['schemas']['Usage'];

/** What the company uses. */
@Component({
  selector: 'ty-usage',
  imports: [DecimalPipe, Complaint],
  template: `
    <ty-complaint [text]="usage.complaint()" />
    @if (usage.value(); as one) {
      <dl class="tiles">
        <div>
          <dt i18n>People</dt>
          <dd>{{ one.members | number }}</dd>
        </div>
        <div>
          <dt i18n>Projects</dt>
          <dd>{{ one.projects | number }}</dd>
        </div>
        <div>
          <dt i18n>Tasks</dt>
          <dd>{{ one.tasks | number }}</dd>
        </div>
        <div>
          <dt i18n>Files</dt>
          <dd>
            <span i18n>{{ size(one.file_bytes) }} of {{ size(one.file_bytes_quota) }}</span>
            <progress
              [value]="one.file_bytes"
              [max]="one.file_bytes_quota"
              aria-label="Room that files take up"
              i18n-aria-label
            ></progress>
          </dd>
        </div>
      </dl>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Usage {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  protected readonly usage = new Fresh<string, Used>(
    () => this.session.company()?.id,
    () => answerOf(this.api.GET('/api/v1/admin/usage')),
  );

  protected size(bytes: number): string {
    return sizeWord(bytes, this.locale);
  }
}
