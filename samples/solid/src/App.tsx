import '@cite-des-metiers/widgets/cdm-hours/define';
import '@cite-des-metiers/widgets/cdm-permanences/define';
import type {} from '@cite-des-metiers/widgets/types/solid';
import { type JSX, createSignal } from 'solid-js';
import { FEED, rendezVous } from './feed.js';

export function App(): JSX.Element {
  const [pole, setPole] = createSignal('');
  return (
    <>
      <header class="masthead">
        <div class="wrap">
          <p class="brand">Maison des associations des Quais</p>
          <nav aria-label="Menu principal">
            <ul>
              <li>
                <a href="/">Accueil</a>
              </li>
              <li>
                <a href="/" aria-current="page">
                  Métiers et formation
                </a>
              </li>
              <li>
                <a href="/contact">Contact</a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main>
        <section class="hero">
          <div class="wrap">
            <div>
              <h1>La Cité des métiers vous reçoit près d’ici</h1>
              <p class="lede">
                Chercher une formation, changer de métier, créer son activité : des professionnels répondent, sans
                rendez-vous, sans rien payer et sans donner son nom.
              </p>
            </div>
            <div class="card">
              <cdm-hours feed={FEED} view="today" heading-level={2}>
                <a href="tel:+33261910010">Horaires au 02 61 91 00 10</a>
              </cdm-hours>
            </div>
          </div>
        </section>
        <div class="wrap offer">
          <section>
            <cdm-permanences feed={FEED} limit={4} on:cdm-permanences-filter={(event) => setPole(event.detail.pole)}>
              <a href="tel:+33261910010">Prochaines permanences au 02 61 91 00 10</a>
            </cdm-permanences>
          </section>
          <aside class="next">
            <h2>En parler ici d’abord</h2>
            <p>Une conseillère de notre équipe prépare votre visite avec vous, sur le pôle que vous avez choisi.</p>
            <p>
              <a class="button" href={rendezVous(pole())}>
                Prendre rendez-vous
              </a>
            </p>
          </aside>
        </div>
      </main>
      <footer class="foot">
        <div class="wrap">Page d’exemple : le lieu et la Cité des métiers sont imaginaires.</div>
      </footer>
    </>
  );
}
