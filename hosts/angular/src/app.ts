// Angular sets properties with [name], and listens to events with (name).
import { Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, signal, viewChild } from '@angular/core';
import type { QualityAssessment, QualityAssessmentEventMap } from 'quality-assessment/class';
import { apiBase, tokenProvider } from './session';

@Component({
  selector: 'host-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <p id="status">{{ status() }}</p>
      <button (click)="id.set(13)">Other</button>
      <button (click)="isShown.set(!isShown())">Toggle</button>
      <button (click)="reload()">Reload</button>
      @if (isShown()) {
        <quality-assessment
          #element
          lang="en"
          [assessmentId]="id()"
          [apiBase]="apiBase"
          [tokenProvider]="tokenProvider"
          (qa-load)="loaded($event)"
        />
      }
    </main>
  `,
})
export class App {
  protected readonly id = signal(42);
  protected readonly isShown = signal(true);
  protected readonly status = signal('');
  protected readonly apiBase = apiBase;
  protected readonly tokenProvider = tokenProvider;
  private readonly element = viewChild<ElementRef<QualityAssessment>>('element');

  protected loaded(event: QualityAssessmentEventMap['qa-load']): void {
    this.status.set(`Loaded ${event.detail.assessment?.id}`);
  }

  protected async reload(): Promise<void> {
    await this.element()?.nativeElement.reload();
    this.status.set('Reloaded');
  }
}
