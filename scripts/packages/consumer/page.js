// Every tag, as a partner's bundler gets them from npm.
import '@cite-des-metiers/widgets/cdm-hours/define';
import '@cite-des-metiers/widgets/cdm-permanences/define';
import '@cite-des-metiers/widgets/cdm-resource-search/define';
import '@cite-des-metiers/widgets/cdm-find-conseiller/define';
