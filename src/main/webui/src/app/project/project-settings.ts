import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Deed, Project, ProjectAccess } from '../api/model';
import { DeedList } from '../audit/deed-list';
import { Paged } from '../live/paged';
import { Bin } from '../task/bin';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { Undo } from '../ui/undo';
import { ACCESS_WORDS } from './access-words';
import { ProjectFields } from './project-fields';
import { ProjectPeople } from './project-people';
import { Projects } from './projects';

/** What a project is, who is in it, what was thrown away, and what was done to it. */
@Component({
  selector: 'ty-project-settings',
  imports: [ReactiveFormsModule, MatButtonModule, Bin, Complaint, DeedList, ProjectFields, ProjectPeople],
  template: `
    @let one = project();
    @if (mayManage()) {
      <form class="page" [formGroup]="form" (ngSubmit)="save({ archived: one.archived })">
        <ty-project-fields [controls]="form.controls" />
        <ty-complaint [text]="sending.complaint()" />
        <div>
          <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Save</button>
          <button mat-button type="button" (click)="save({ archived: !one.archived })">
            @if (one.archived) {
              <ng-container i18n>Reopen the project</ng-container>
            } @else {
              <ng-container i18n>Archive the project</ng-container>
            }
          </button>
          <button mat-button type="button" (click)="remove()" i18n>Delete the project</button>
        </div>
      </form>
    } @else {
      <p>{{ words[one.access] }}</p>
    }
    <ty-project-people [project]="one" [mayManage]="mayManage()" />
    <ty-bin [project]="one.id" />
    <section>
      <h2 i18n>What was done to the project</h2>
      <ty-deed-list [deeds]="deeds" />
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectSettings {
  private readonly api = inject(Api).client;
  private readonly projects = inject(Projects);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);

  readonly project = input.required<Project>();
  readonly mayManage = input.required<boolean>();

  protected readonly words = ACCESS_WORDS;
  protected readonly form = inject(FormBuilder).nonNullable.group({
    name: ['', Validators.required],
    description: [''],
    access: ['open' as ProjectAccess],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly deeds = new Paged<string, Deed>(
    () => this.project().id,
    (id, query) => answerOf(this.api.GET('/api/v1/projects/{id}/history', { params: { path: { id }, query } })),
    (change, id) => change.project?.id === id,
  );

  constructor() {
    effect(() => {
      const { name, description, access } = this.project();
      untracked(() => !this.form.dirty && this.form.setValue({ name, description, access }));
    });
  }

  protected async save(also: { archived: boolean }): Promise<void> {
    await this.sending.send(async () => {
      const { id, version } = this.project();
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      const body = { ...this.form.getRawValue(), ...also };
      await answerOf(this.api.PATCH('/api/v1/projects/{id}', { params, body }));
      this.form.markAsPristine();
      await this.projects.again();
      this.undo.say($localize`Saved`);
    });
  }

  protected async remove(): Promise<void> {
    const { id, name } = this.project();
    const params = { path: { id } };
    try {
      await answerOf(this.api.DELETE('/api/v1/projects/{id}', { params }));
      await this.projects.again();
      await this.router.navigateByUrl('/projects');
      this.undo.offer($localize`${name}:name: is in the bin`, async () => {
        await answerOf(this.api.POST('/api/v1/projects/{id}/restore', { params }));
        await this.projects.again();
      });
    } catch (failure) {
      this.undo.refuse(failure);
    }
  }
}
