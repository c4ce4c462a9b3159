import { CdmHours, CdmPermanences } from '@cite-des-metiers/widgets/react';
import { type ReactElement, useState } from 'react';
import { FEED, rendezVous } from './feed.js';

export function App(): ReactElement {
  const [pole, setPole] = useState('');
  return (
    <>
      <header className="masthead">
        <div className="wrap">
          <p className="brand">Mission locale de Port-Exemple</p>
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
        <section className="hero">
          <div className="wrap">
            <div>
              <h1>La Cité des métiers vous reçoit près d’ici</h1>
              <p className="lede">
                Chercher une formation, changer de métier, créer son activité : des professionnels répondent, sans
                rendez-vous, sans rien payer et sans donner son nom.
              </p>
            </div>
            <div className="card">
              <CdmHours feed={FEED} view="today" headingLevel={2}>
                <a href="tel:+33261910010">Horaires au 02 61 91 00 10</a>
              </CdmHours>
            </div>
          </div>
        </section>
        <div className="wrap offer">
          <section>
            <CdmPermanences feed={FEED} limit={4} onCdmPermanencesFilter={(event) => setPole(event.detail.pole)}>
              <a href="tel:+33261910010">Prochaines permanences au 02 61 91 00 10</a>
            </CdmPermanences>
          </section>
          <aside className="next">
            <h2>En parler ici d’abord</h2>
            <p>Une conseillère de notre équipe prépare votre visite avec vous, sur le pôle que vous avez choisi.</p>
            <p>
              <a className="button" href={rendezVous(pole)}>
                Prendre rendez-vous
              </a>
            </p>
          </aside>
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">Page d’exemple : le lieu et la Cité des métiers sont imaginaires.</div>
      </footer>
    </>
  );
}
