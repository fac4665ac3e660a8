import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { ProjectAccess } from '../api/model';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { ProjectFields } from './project-fields';
import { Projects } from './projects';

/** Makes a project. */
@Component({
  selector: 'ty-new-project',
  imports: [ReactiveFormsModule, MatButtonModule, Complaint, ProjectFields],
  template: `
    <h1 i18n>New project</h1>
    <form class="page" [formGroup]="form" (ngSubmit)="create()">
      <ty-project-fields [controls]="form.controls" />
      <ty-complaint [text]="sending.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Create</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewProject {
  private readonly api = inject(Api).client;
  private readonly projects = inject(Projects);
  private readonly router = inject(Router);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    name: ['', Validators.required],
    description: [''],
    access: ['open' as ProjectAccess],
    key: [''],
  });
  protected readonly sending = new Sending(this.form);

  protected async create(): Promise<void> {
    const { key, ...content } = this.form.getRawValue();
    await this.sending.send(async () => {
      const body = { ...content, ...(key ? { key: key.toUpperCase() } : {}) };
      const project = await answerOf(this.api.POST('/api/v1/projects', { body }));
      await this.projects.again();
      await this.router.navigate(['/projects', project.key]);
    });
  }
}
