import type { Translation } from '../strings.js';

/** Keeps a phone number or a code, whose groups would change places in a text from right to left, in its own order. */
const ltr = (text: string): string => `\u2066${text}\u2069`;

/** A text of unknown direction, such as a name in French, which must not pull the marks around it. */
const own = (text: string): string => `\u2068${text}\u2069`;

/** A count with its noun: Arabic has a form for one, for two, for three to ten, for eleven and more, for hundreds. */
const counted = (
  figures: string | number,
  plural: Intl.LDMLPluralRule,
  forms: Readonly<Record<'none' | 'one' | 'two' | 'few' | 'many' | 'other', string>>,
): string => {
  switch (plural) {
    case 'zero':
      return forms.none;
    case 'one':
      return forms.one;
    case 'two':
      return forms.two;
    default:
      return `${String(figures)} ${forms[plural]}`;
  }
};

const dates = (count: number, plural: Intl.LDMLPluralRule): string =>
  counted(count, plural, {
    none: 'لا مواعيد',
    one: 'موعد واحد',
    two: 'موعدان',
    few: 'مواعيد',
    many: 'موعدًا',
    other: 'موعد',
  });

const documents = (count: string, plural: Intl.LDMLPluralRule): string =>
  counted(count, plural, {
    none: 'لا وثائق',
    one: 'وثيقة واحدة',
    two: 'وثيقتان',
    few: 'وثائق',
    many: 'وثيقة',
    other: 'وثيقة',
  });

const options = (figures: string, plural: Intl.LDMLPluralRule): string =>
  counted(figures, plural, {
    none: 'لا خيارات',
    one: 'خيار واحد',
    two: 'خياران',
    few: 'خيارات',
    many: 'خيارًا',
    other: 'خيار',
  });

/** Years of age, which the functions get without their plural form. */
const years = (age: number): string => {
  const plural = new Intl.PluralRules('ar').select(age);
  return counted(age, plural, {
    none: 'الولادة',
    one: 'سنة واحدة',
    two: 'سنتين',
    few: 'سنوات',
    many: 'سنة',
    other: 'سنة',
  });
};

/** Arabic, in the modern standard that all its speakers read. */
const ar: Translation = {
  common: {
    loading: 'جارٍ التحميل…',
    error: 'لا يمكن عرض هذه المعلومات حاليًا.',
    retry: 'إعادة المحاولة',
    stale: (date) => `معلومات بتاريخ ${date}، وقد تعذّر تحديثها.`,
    clock: (zone) => `التوقيت المحلي للمكان: ${zone}`,
    call: (phone) => `الاتصال على الرقم ${ltr(phone)}`,
    today: 'اليوم',
    tomorrow: 'غدًا',
    seeAlso: (pole) => `قد يهمك أيضًا: ${own(pole)}`,
    dismiss: 'إخفاء',
  },

  names: {
    modes: {
      onsite: 'حضوريًا',
      phone: 'عبر الهاتف',
      video: 'عبر مكالمة فيديو',
      email: 'عبر البريد الإلكتروني',
    },
    publics: {
      'tous-publics': 'الجميع',
      'demandeurs-emploi': 'في مرحلة البحث عن عمل',
      salaries: 'في وظيفة حاليًا',
      independants: 'عمل حر',
      etudiants: 'دراسة جامعية أو عليا',
      jeunes: 'فئة الشباب',
      scolaires: 'دراسة في المدرسة',
      seniors: 'فوق سن الخمسين',
      'personnes-en-situation-de-handicap': 'في وضعية إعاقة',
      'personnes-exilees': 'الوصول حديثًا إلى البلد',
      retraites: 'في التقاعد',
    },
    kinds: {
      permanence: 'مداومة استشارية',
      workshop: 'ورشة',
      information: 'لقاء إعلامي',
      club: 'نادٍ',
      event: 'فعالية',
    },
    accessibility: {
      'step-free': 'مدخل بلا درجات',
      lift: 'مصعد',
      'accessible-toilets': 'دورات مياه مهيّأة',
      'accessible-parking': 'موقف سيارات مهيّأ',
      'hearing-loop': 'حلقة سمعية',
      'sign-language': 'استقبال بلغة الإشارة',
      'tactile-guidance': 'مسار إرشادي لمسي',
      'quiet-room': 'قاعة هادئة',
    },
  },

  'cdm-hours': {
    title: 'أوقات العمل',
    titleFor: (pole) => `أوقات العمل: ${own(pole)}`,
    open: 'مفتوح',
    closed: 'مغلق',
    unknown: 'الأوقات غير مؤكدة',
    closesAt: (time) => `يُغلق الساعة ${time}`,
    closesSoon: (time) => `يُغلق قريبًا، الساعة ${time}`,
    until: (time) => `حتى الساعة ${time}`,
    opensToday: (time) => `يفتح الساعة ${time}`,
    opensTomorrow: (time) => `يفتح غدًا الساعة ${time}`,
    opensOn: (day, time) => `يفتح يوم ${day} الساعة ${time}`,
    callToCheck: (phone) => `قبل الحضور، يُرجى الاتصال على الرقم ${ltr(phone)}.`,
    checkWithCite: 'قبل الحضور، يُرجى التأكد لدى الاستقبال.',
    weekTitle: 'أوقات العمل في الأيام السبعة القادمة',
    day: 'اليوم',
    hours: 'أوقات العمل',
    todayMark: 'اليوم',
    allDay: 'طوال اليوم',
    toConfirm: 'غير مؤكد',
    byAppointment: 'بموعد مسبق',
    byPhone: 'عبر الهاتف',
    somePublics: 'لبعض الفئات فقط',
    aheadTitle: 'للعلم',
    aheadClosed: (when) => `${when}: مغلق`,
    aheadHours: (when, hours) => `${when}: ${hours}`,
    aheadUnknown: (when) => `${when}: الأوقات غير مؤكدة`,
    reopens: (day, time) => `يُعاد الفتح يوم ${day} الساعة ${time}`,
    range: (from, to) => `من ${from} إلى ${to}`,
    phoneLabel: 'الهاتف',
  },

  'cdm-permanences': {
    title: 'المداومات الاستشارية القادمة',
    titleAll: 'المواعيد القادمة',
    filters: 'تصفية',
    pole: 'سؤالك',
    public: 'وضعك الحالي',
    language: 'اللغة',
    mode: 'طريقة اللقاء',
    any: 'لا يهم',
    clear: 'عرض الكل',
    count: dates,
    noneForFilter: 'لا يوجد موعد يطابق هذه الاختيارات.',
    none: 'لم يُعلن عن أي موعد حاليًا.',
    askCite: 'يمكن للاستقبال مساعدتك، دون موعد مسبق.',
    outdated: (date) => `ينتهي هذا الجدول يوم ${date}. يُرجى الاستفسار لدى الاستقبال.`,
    cancelled: 'ملغى',
    full: 'اكتمل العدد',
    moved: 'تم نقله',
    changed: 'معدّل',
    movedFrom: (when) => `بدلًا من: ${when}`,
    movedPlace: 'تغيّر المكان',
    ongoing: 'جارٍ الآن',
    allDay: 'طوال اليوم',
    bookingNone: 'دون موعد مسبق',
    bookingRecommended: 'يُفضَّل حجز موعد',
    bookingRequired: 'بموعد مسبق',
    book: 'حجز موعد',
    joinOnline: 'الانضمام عبر الإنترنت',
    withPartner: (partner) => `بالتعاون مع ${own(partner)}`,
    spoken: (languages) => `لغة اللقاء: ${languages}`,
    forPublics: (publics) => `لمن: ${publics}`,
    ages: (min, max) =>
      min !== undefined && max !== undefined
        ? `العمر: من ${String(min)} إلى ${years(max)}`
        : min !== undefined
          ? `العمر: ابتداءً من ${years(min)}`
          : max !== undefined
            ? `العمر: حتى ${years(max)}`
            : '',
    addToCalendar: 'إضافة إلى تقويمي',
    addToCalendarFor: (title, when) => `إضافة إلى تقويمي: ${own(title)}، ${when}`,
    showMore: 'عرض المزيد',
    moreShown: (count, plural) => `أُضيف إلى القائمة: ${dates(count, plural)}`,
  },

  'cdm-resource-search': {
    title: 'البحث عن معلومات',
    label: 'مهنة، تكوين، سؤال',
    hint: 'مثلًا: رعاية الأطفال، سيرة ذاتية، إنشاء مشروع',
    count: (count, plural) => `${documents(count, plural)} متاحة للجميع`,
    submit: 'بحث',
    suggestions: 'اقتراحات',
    suggestionCount: (count, plural) =>
      `${counted(count, plural, {
        none: 'لا اقتراحات',
        one: 'اقتراح واحد',
        two: 'اقتراحان',
        few: 'اقتراحات',
        many: 'اقتراحًا',
        other: 'اقتراح',
      })}، السهم إلى الأسفل للاختيار`,
    noSuggestion: 'لا اقتراحات، زر الإدخال لبدء البحث',
    searching: 'جارٍ البحث…',
    results: documents,
    atLeast: (count) => `ما لا يقل عن ${count}`,
    resultsFor: (count, text, plural) => `${documents(count, plural)} عن «${own(text)}»`,
    none: (text) => `لم يُعثر على شيء عن «${own(text)}».`,
    noneAdvice: 'يمكن المحاولة بكلمات أقل، أو باسم مهنة.',
    relaxedSpelling: (text) => `لا توجد وثيقة فيها «${own(text)}» بالضبط. إليك ما يقترب من ذلك.`,
    relaxedWords: (text) => `لا توجد وثيقة تجمع كل كلمات «${own(text)}». إليك ما يحتوي على بعضها.`,
    refine: 'تحديد البحث',
    refineCount: (count) => `تحديد البحث (${String(count)})`,
    clearFilters: 'مسح الاختيارات',
    facets: {
      poles: 'سؤالك',
      themes: 'الموضوع',
      kind: 'نوع الوثيقة',
      language: 'اللغة',
      access: 'طريقة الاطلاع',
      level: 'المستوى',
    },
    moreValues: (count) => `عرض ${String(count)} إضافية`,
    sort: 'ترتيب حسب',
    byRelevance: 'الأقرب إلى سؤالك',
    byDate: 'التاريخ',
    kinds: {
      occupation: 'بطاقة مهنة',
      guide: 'دليل',
      book: 'كتاب',
      journal: 'مجلة',
      dossier: 'ملف',
      software: 'برنامج',
      video: 'فيديو',
      web: 'موقع إلكتروني',
      exhibition: 'معرض',
    },
    access: {
      online: 'عبر الإنترنت',
      loan: 'للإعارة',
      onsite: 'للاطلاع في المكان',
      restricted: 'اطلاع محدود',
    },
    shelf: (mark) => `رقم الرف ${ltr(mark)}`,
    outdated: 'طبعة قديمة',
    checkedOn: (date) => `تم التحقق في ${date}`,
    documentLanguage: (language) => `باللغة: ${language}`,
    pages: 'صفحات النتائج',
    range: (from, to, total) => `${from} إلى ${to} من أصل ${total}`,
    previous: 'السابق',
    next: 'التالي',
    talkTitle: 'التحدث مع شخص',
    talkNext: (when) => `المداومة القادمة: ${when}`,
    talkNow: (time) => `مداومة استشارية الآن، حتى الساعة ${time}`,
    talkWalkIn: 'أهلًا بك في الاستقبال، دون موعد ودون ذكر اسمك.',
    failed: 'البحث لا يستجيب حاليًا.',
  },

  'cdm-find-conseiller': {
    title: 'الحصول على استشارة',
    promise: 'الخدمة مجانية ودون ذكر الاسم.',
    ask: 'لديّ سؤال',
    askLabel: 'سؤالك، بكلماتك',
    private_: 'تبقى كلماتك في هذه الصفحة: لا يُرسل شيء ولا يُحفظ.',
    examples: 'مثلًا:',
    find: 'بحث',
    guide: 'لا أعرف من أين أبدأ',
    guideText: 'بعض الأسئلة البسيطة، ويمكنك تخطيها.',
    begin: 'لنبدأ',
    come: 'أهلًا بك في المكان',
    comeText: 'دون موعد مسبق، ودون ذكر اسمك.',
    today: 'اليوم',
    phone: 'الهاتف',
    progress: (question, of) => `السؤال ${String(question)} من ${String(of)}`,
    need: 'ما سبب زيارتك؟',
    situation: 'ما وضعك اليوم؟',
    talk: 'ما طريقة التحدث المناسبة لك؟',
    spoken: 'بأي لغة؟',
    when: 'متى يناسبك الموعد؟',
    whens: {
      soon: 'في أقرب وقت',
      week: 'هذا الأسبوع',
      later: 'لاحقًا',
      morning: 'صباحًا',
      afternoon: 'بعد الظهر',
      evening: 'مساءً',
    },
    any: 'لا يهم',
    next: 'متابعة',
    skip: 'تخطّي هذا السؤال',
    back: 'رجوع',
    answer: 'أين يمكن التحدث عن ذلك',
    count: (_count, plural, figures) => options(figures, plural),
    youSaid: (answers) => `إجاباتك: ${answers}`,
    youAsked: (words) => `سؤالك: «${own(words)}»`,
    relaxed: {
      when: (wanted) => `لا شيء متاح في هذا الوقت («${own(wanted)}»). إليك تواريخ أخرى.`,
      partOfDay: (wanted) => `لا شيء متاح في هذه الفترة من اليوم («${own(wanted)}»). إليك أوقات أخرى.`,
      mode: (wanted) => `هذه الطريقة غير متاحة («${own(wanted)}»). إليك طريقة أخرى للتحدث.`,
      public: (wanted) => `لا شيء مخصّص لوضعك («${own(wanted)}»). يمكنك سؤال الاستقبال إن كان هذا يناسبك.`,
      language: (wanted) => `لا أحد يجيب بهذه اللغة («${own(wanted)}»). سيكون الحديث بلغة أخرى.`,
    },
    wordsUnknown: (words) => `لم نفهم «${own(words)}».`,
    wordsUnknownHelp: 'يمكن المحاولة بكلمات أخرى، أو الإجابة عن بعض الأسئلة التي توجّهك.',
    guideMe: 'أريد أسئلة توجّهني',
    maybe: 'ربما أيضًا',
    fullUntil: (day) => `اكتمل العدد حتى ${day}`,
    sooner: 'أقرب من ذلك ودون موعد، في الاستقبال',
    why: 'سبب هذا الاقتراح',
    quote: (word) => `«${own(word)}»`,
    becauseWords: (words) => `كلماتك: ${words}`,
    becausePole: (pole) => `جواب عن «${own(pole)}»`,
    becausePublic: (situation) => `لوضعك: ${own(situation)}`,
    becauseEveryone: 'متاح للجميع',
    becauseLanguage: (language) => `لغة الحديث: ${language}`,
    becauseMode: (mode) => `كما طلبت: ${own(mode)}`,
    becauseSoon: (day) => `أقرب موعد: ${day}`,
    becauseNow: 'متاح الآن',
    unverified: (value) => `يُرجى التأكد لدى الاستقبال: ${own(value)}`,
    unverifiedTimes: 'يُرجى التأكد من الأيام والأوقات لدى الاستقبال',
    moments: 'المواعيد القادمة',
    now: 'الآن',
    until: (time) => `حتى الساعة ${time}`,
    momentsUnknown: 'التواريخ غير مؤكدة: يُرجى سؤال الاستقبال.',
    allDay: 'طوال اليوم',
    full: 'اكتمل العدد',
    moved: 'تم نقله',
    changed: 'معدّل',
    calendar: 'إضافة إلى تقويمي',
    calendarFor: (need, when) => `إضافة إلى تقويمي: ${own(need)}، ${when}`,
    printed: (cite, date) => `${own(cite)}، معلومات بتاريخ ${date}`,
    details: 'تفاصيل عملية',
    others: 'مواعيد أخرى وتفاصيل',
    forPublics: (publics) => `لمن: ${publics}`,
    languages: (languages) => `لغة الحديث: ${languages}`,
    bookingNone: 'دون موعد مسبق',
    bookingRecommended: 'يُفضَّل حجز موعد',
    bookingRequired: 'بموعد مسبق',
    book: 'حجز موعد',
    online: 'الانضمام عبر الإنترنت',
    access: 'تسهيلات الوصول',
    accessUnknown: 'غير محددة، يُرجى سؤال الاستقبال',
    bring: 'ما يجب إحضاره',
    meanwhile: 'للاطلاع في الانتظار',
    meanwhileNone: 'لا يمكن عرض هذه الوثائق حاليًا. يمكنك طلبها من الاستقبال.',
    onShelf: (mark) => `في المكان، رقم الرف ${ltr(mark)}`,
    partner: (partner) => `بالتعاون مع ${own(partner)}`,
    more: (_count, plural, figures) => `عرض المزيد: ${options(figures, plural)}`,
    moreShown: (_count, plural, figures) => `أُضيف إلى القائمة: ${options(figures, plural)}`,
    change: 'تعديل إجاباتي',
    changeQuestion: 'تعديل سؤالي',
    restart: 'البدء من جديد',
    print: 'طباعة',
    nothing: 'التحدث مع الاستقبال',
    nothingText: 'أهلًا بك دون موعد مسبق: الاستقبال يستمع إليك ويوجّهك.',
    outdated: (date) => `تنتهي صلاحية هذه المعلومات يوم ${date}. يُرجى التأكد لدى الاستقبال.`,
  },
};

export default ar;
