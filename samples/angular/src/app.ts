import { Component, signal } from '@angular/core';
import { CdmHours, CdmPermanences } from '@cite-des-metiers/widgets/angular';
import { FEED, rendezVous } from './feed';

@Component({ selector: 'app-root', imports: [CdmHours, CdmPermanences], templateUrl: './app.html' })
export class App {
  protected readonly feed = FEED;
  protected readonly rendezVous = rendezVous;
  protected readonly pole = signal('');
}
