import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Skeleton } from '../ui/skeleton';

type Source = components['schemas']['ExternalSource'];
type Mapping = NonNullable<components['schemas']['ExternalSourceContent']['mapping']>;

const POINTERS = ['items', 'id', 'title', 'description', 'status', 'priority', 'assignee', 'due_date', 'url'] as const;

/** The other systems whose tasks are shown beside our own. */
@Component({
  selector: 'ty-external-sources',
  imports: [ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatSelectModule, Complaint, TextField, Skeleton],
  templateUrl: './external-sources.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExternalSources {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly forms = inject(FormBuilder).nonNullable;

  protected readonly pointers = POINTERS;
  protected readonly mapping = this.forms.group({
    items: '',
    id: '',
    title: '',
    description: '',
    status: '',
    priority: '',
    assignee: '',
    due_date: '',
    url: '',
  });
  protected readonly form = this.forms.group({
    name: ['', Validators.required],
    kind: ['json' as Source['kind']],
    url: ['', Validators.required],
    header: [''],
    value: [''],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly doing = new Doing();
  protected readonly sources = new Paged<string, Source>(
    () => this.session.company()?.id,
    (_, query) => answerOf(this.api.GET('/api/v1/external-sources', { params: { query } })),
  );

  protected async create(): Promise<void> {
    await this.sending.send(async () => {
      const { header, value, ...content } = this.form.getRawValue();
      const pointers = Object.fromEntries(Object.entries(this.mapping.getRawValue()).filter(([, pointer]) => pointer));
      const mapping = content.kind === 'json' && Object.keys(pointers).length > 0 ? (pointers as Mapping) : null;
      const body = { ...content, mapping, auth: header ? { header, value } : null };
      await answerOf(this.api.POST('/api/v1/external-sources', { body }));
      this.form.reset();
      this.mapping.reset();
      await this.sources.again();
    });
  }

  protected async remove(source: Source): Promise<void> {
    const params = { path: { id: source.id } };
    await this.doing.try(() => answerOf(this.api.DELETE('/api/v1/external-sources/{id}', { params })));
    await this.sources.again();
  }
}
