import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { ProjectAccess } from '../api/model';
import { components } from '../api/schema';
import { Fresh } from '../live/fresh';
import { ACCESSES, ACCESS_WORDS } from '../project/access-words';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Undo } from '../ui/undo';

type Company = components['schemas']['Company'];

/** What holds for the whole company. */
@Component({
  selector: 'ty-company-settings',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    Complaint,
    TextField,
  ],
  template: `
    <form class="page" [formGroup]="form" (ngSubmit)="save()">
      <ty-text-field [control]="form.controls.name" label="Company" i18n-label name="name" />
      <mat-form-field>
        <mat-label i18n>Time zone</mat-label>
        <mat-select formControlName="time_zone">
          @for (zone of zones; track zone) {
            <mat-option [value]="zone">{{ zone }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label i18n>New projects are</mat-label>
        <mat-select formControlName="default_project_access">
          @for (access of accesses; track access) {
            <mat-option [value]="access">{{ words[access] }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label i18n>Keep the audit trail for so many days</mat-label>
        <input matInput type="number" min="30" max="36500" formControlName="audit_retention_days" />
        <mat-hint i18n>For ever if empty</mat-hint>
      </mat-form-field>
      <ty-complaint [text]="sending.complaint() || company.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Save</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompanySettings {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);

  protected readonly accesses = ACCESSES;
  protected readonly words = ACCESS_WORDS;
  protected readonly zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  protected readonly form = inject(FormBuilder).nonNullable.group({
    name: ['', Validators.required],
    time_zone: ['UTC'],
    default_project_access: ['open' as ProjectAccess],
    audit_retention_days: [null as number | null],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly company = new Fresh<string, Company>(
    () => this.session.company()?.id,
    () => answerOf(this.api.GET('/api/v1/company')),
    (change) => change.type === 'company.updated',
  );

  constructor() {
    effect(() => {
      const one = this.company.value();
      if (one) {
        const { name, time_zone, default_project_access, audit_retention_days } = one;
        untracked(() => this.form.setValue({ name, time_zone, default_project_access, audit_retention_days }));
      }
    });
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const params = { header: { 'If-Match': `"${this.company.value()!.version}"` } };
      const body = this.form.getRawValue();
      this.company.show(await answerOf(this.api.PATCH('/api/v1/company', { params, body })));
      this.undo.say($localize`Saved`);
    });
  }
}
