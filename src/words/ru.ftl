# Русский. Официально-деловой стиль; за образец взята служебная переписка об исполнении поручений.
#
# register — реестр; record — запись; document — документ; group — формат (комиссия, рабочая группа); follow-up — поручение
# status — статус; completed — исполнено; limited — частично; cancelled — отменено (снято с контроля без исполнения)
# due — срок исполнения; first due — первоначальный срок; slipped — перенос срока; light, RAG — сигнал
# lead — ответственный; support — соисполнитель; signatory — подписант; party — сторона; body — организация
# milestone — этап; session — заседание; act — юридическое действие; evidence — подтверждение; source — источник
# field — направление; occasion — мероприятие; indicator — показатель; observation — значение; saved view — вид
# memorandum — меморандум о взаимопонимании; action plan — план действий (дорожная карта)

## short names of the views

tab-Agda = Срк
tab-Bkp = Коп
tab-Brd = Дск
tab-Docs = Док
tab-F-ups = Пор
tab-Grps = Фрм
tab-Hist = Ист
tab-Ind = Пок
tab-Over = Обз
tab-Time = Хрн

## views

view-Agenda = Сроки
view-Backups = Копии
view-Board = Доска
view-Documents = Документы
view-Follow-ups = Поручения
view-Groups = Форматы
view-History = История
view-Indicators = Показатели
view-Overview = Обзор
view-Timeline = Хронология

## the hint line: a word a key

key-add = добавить
key-as-of = на дату
key-back = назад
key-bin = корзина
key-bring-back = вернуть
key-by = по
key-by-something-else = другое
key-calendar = календарь
key-changes = изменения
key-choose = выбрать
key-closer = ближе
key-column-before = столбец назад
key-columns = столбцы
key-complete = дополнить
key-copy-record = копия записи
key-copy-table = копия таблицы
key-copy-value = копия значения
key-count = подсчёт
key-day-ahead = день вперёд
key-day-back = день назад
key-delete-for-good = удалить навсегда
key-difference = отличия
key-do-it = выполнить
key-down = вниз
key-drop-marks = снять отметки
key-earlier = раньше
key-edit = правка
key-editor = редактор
key-empty = очистить
key-entries = события
key-evidence = источник
key-export = экспорт
key-field-before = поле назад
key-figures = значения
key-filter = фильтр
key-first = первая
key-fit = по тексту
key-fold = свернуть
key-further = дальше
key-further-down = ниже
key-further-up = выше
key-go-on = продолжить
key-group = группы
key-half-down = полэкрана вниз
key-half-up = полэкрана вверх
key-help = справка
key-import = импорт
key-in = внутрь
key-keep = оставить
key-language = язык
key-last = последняя
key-later = позже
key-leave = закрыть
key-left = влево
key-list = список
key-look = просмотр
key-look-after = проверка
key-make = создать
key-mark = отметить
key-mark-all = отметить все
key-mark-range = отметить ряд
key-messages = сообщения
key-mine = моё
key-month-ahead = месяц вперёд
key-month-back = месяц назад
key-mouse = мышь
key-move-left = влево
key-move-right = вправо
key-narrower = уже
key-new = новое
key-newer = новее
key-newest = самое новое
key-next-column = след. столбец
key-next-field = след. поле
key-next-view = след. вид
key-no = нет
key-note = примечание
key-older = старее
key-oldest = самое старое
key-open = открыть
key-open-source = открыть источник
key-other-pane = другая панель
key-out = наружу
key-page-down = экран вниз
key-page-up = экран вверх
key-problems = проверка
key-quit = выход
key-redo = повтор
key-reload = перечитать
key-remove = удалить
key-report = отчёт
key-reset = сброс
key-restore = восстановить
key-right = вправо
key-run = выполнить
key-save = сохранить
key-save-view = сохранить вид
key-show = показать
key-sort = порядок
key-status = статус
key-stop = стоп
key-take = взять
key-take-away = убрать
key-take-first = взять первое
key-theirs = чужое
key-throw-away = отбросить
key-today = сегодня
key-tree = дерево
key-turn-round = обратить
key-undo = отмена
key-undo-this = отменить это
key-up = вверх
key-verify = проверить
key-view-before = пред. вид
key-week-ahead = неделя вперёд
key-week-back = неделя назад
key-which = что
key-wider = шире
key-yes = да

## the help: a sentence a key

help-bring-back-what-was-taken-back = вернуть отменённое
help-cards-in-columns-by-status-lead-field-or-quarter-of-the-due-date = карточки по статусу, ответственному, направлению или кварталу срока
help-change-all-of-them-as-one-operation = изменить все одной операцией
help-choose-columns-their-order-and-widths = выбрать столбцы, их порядок и ширину
help-choose-from-what-the-field-can-hold-a-month-for-dates = выбрать из возможного; для дат — месяц
help-choose-the-order-of-the-list-by-several-keys = выбрать порядок списка, по нескольким ключам
help-choose-what-is-counted-by = выбрать, по чему считать
help-cite-a-source-for-what-the-cursor-stands-on = указать источник для того, на чём курсор
help-commissions-committees-working-groups = комиссии, комитеты, рабочие группы
help-copies-of-the-register = копии реестра
help-copy-the-record-as-Markdown = скопировать запись как Markdown
help-copy-the-table-as-it-is-shown-with-tabs-between-its-cells = скопировать таблицу, как она показана, с табуляцией
help-copy-the-value-under-the-cursor-a-ref-a-field-a-path = скопировать значение под курсором: код, поле, путь
help-count-the-records-by-something-a-line-filters-the-list = подсчитать записи; строка фильтрует список
help-delete-everything-in-the-bin-for-good-after-a-yes = удалить всё из корзины безвозвратно, после подтверждения
help-do-it = выполнить
help-do-not-read-the-column = не читать столбец
help-do-what-the-row-under-the-cursor-leads-to = перейти к тому, на что указывает строка
help-do-what-the-row-under-the-cursor-says = выполнить то, что в строке под курсором
help-edit-what-the-cursor-stands-on-one-field-of-all-that-is-marked = править то, на чём курсор; одно поле всех отмеченных
help-empty-the-field-where-it-is-empty-the-form = очистить поле; пустое — всю форму
help-empty-the-filter = очистить фильтр
help-empty-the-line = очистить строку
help-every-change-and-undoing-it = все изменения и их отмена
help-every-key-type-to-find-Enter-to-run = все клавиши; ввод — поиск, Enter — выполнить
help-every-record-on-a-scale-of-time-a-line-each = все записи на шкале времени, по строке
help-filter-the-history-live-ref-author-since-until-field-and-words = фильтровать историю сразу: ref, author, since, until, field и слова
help-filter-the-list-by-the-value-Esc-goes-back = отфильтровать список по значению; Esc — назад
help-filter-the-list-live = фильтровать список сразу
help-fold-away-what-stands-under-the-header-or-record-or-unfold-it = свернуть или развернуть то, что под заголовком или записью
help-fold-or-go-to-what-the-record-stands-under = свернуть или перейти к вышестоящему
help-free-the-mouse-for-copying-or-catch-it-again = отпустить мышь для копирования или вернуть
help-go-a-day-ahead = на день вперёд
help-go-a-day-back = на день назад
help-go-a-month-ahead = на месяц вперёд
help-go-a-month-back = на месяц назад
help-go-a-screenful-down = на экран вниз
help-go-a-screenful-up = на экран вверх
help-go-a-week-ahead = на неделю вперёд
help-go-a-week-back = на неделю назад
help-go-back-to-exactly-what-was-there-before = вернуться туда, где были
help-go-back-to-the-form = вернуться к форме
help-go-back-to-the-form-of-the-file = вернуться к форме файла
help-go-back-to-the-list = вернуться к списку
help-go-back-to-today = вернуться к сегодня
help-go-between-list-and-detail = переходить между списком и карточкой записи
help-go-down = вниз
help-go-down-in-the-list = вниз по списку
help-go-half-a-screenful-down = на пол-экрана вниз
help-go-half-a-screenful-up = на пол-экрана вверх
help-go-into-the-calendar = перейти в календарь
help-go-into-the-detail-of-the-record-open-the-document-of-a-header-fold-a-group = открыть карточку записи, документ заголовка, свернуть группу
help-go-into-the-fields-that-the-operation-changed = перейти к полям, изменённым операцией
help-go-into-the-figures-the-definition-and-the-sources-of-the-indicator = перейти к значениям, определению и источникам показателя
help-go-on-with-the-form = продолжить с формой
help-go-several-fields-down = на несколько полей вниз
help-go-several-fields-up = на несколько полей вверх
help-go-to-the-column-before = к предыдущему столбцу
help-go-to-the-entries-of-the-day = к событиям этого дня
help-go-to-the-field-before = к предыдущему полю
help-go-to-the-first = к первому
help-go-to-the-first-day-of-the-month = к первому дню месяца
help-go-to-the-first-row = к первой строке
help-go-to-the-last = к последнему
help-go-to-the-last-day-of-the-month = к последнему дню месяца
help-go-to-the-last-row = к последней строке
help-go-to-the-left = влево
help-go-to-the-newest = к самому новому
help-go-to-the-next-column = к следующему столбцу
help-go-to-the-next-field = к следующему полю
help-go-to-the-oldest = к самому старому
help-go-to-the-record-of-the-card = к записи карточки
help-go-to-the-record-of-the-line = к записи строки
help-go-to-the-right = вправо
help-go-to-today = к сегодня
help-go-to-today-and-to-what-is-overdue = к сегодня и просроченному
help-go-up = вверх
help-go-up-in-the-list = вверх по списку
help-group-by-day-week-or-month-in-turn = группировать по дням, неделям, месяцам по очереди
help-group-the-cards-by-status-lead-field-quarter-of-the-due-date = группировать карточки по статусу, ответственному, направлению, кварталу срока
help-group-the-list-by-something-with-counts = группировать список, с подсчётом
help-keep-the-columns = сохранить столбцы
help-keep-the-filter = оставить фильтр
help-keep-what-was-typed-here = оставить введённое здесь
help-leave = выйти
help-leave-and-throw-away-what-was-typed = выйти, отбросив введённое
help-leave-from-anywhere = выйти откуда угодно
help-leave-it-as-it-is = оставить как есть
help-leave-the-counts = закрыть подсчёт
help-leave-the-date-as-it-is = не менять дату
help-leave-the-form-what-is-typed-is-asked-about = закрыть форму; о введённом будет вопрос
help-leave-the-help = закрыть справку
help-leave-the-list = закрыть список
help-leave-the-messages = закрыть сообщения
help-leave-without-choosing = выйти без выбора
help-leave-without-saving = выйти без сохранения
help-let-its-largest-come-first-or-last-again = сначала наибольшее, или снова в конце
help-let-the-column-be-as-wide-as-its-texts = ширина столбца по содержимому
help-look-after-the-register-where-everything-lies-whether-it-is-sound-what-to-do = проверить реестр: где что лежит, цел ли он, что делать
help-look-for-contradictions-and-gaps-beside-Enter-leads-to-the-record = найти противоречия и пробелы, в фоне; Enter ведёт к записи
help-make-a-backup-and-verify-it = сделать резервную копию и проверить её
help-make-a-document-group-follow-up-or-anything-that-belongs-to-one = создать документ, формат, поручение или то, что к ним относится
help-make-the-column-narrower = сузить столбец
help-make-the-column-wider = расширить столбец
help-mark-every-record-of-the-list-once-they-are-take-these-marks-away = отметить все записи списка; если отмечены — снять отметки
help-mark-from-the-last-mark-to-the-cursor = отметить от последней отметки до курсора
help-mark-the-record-or-take-its-mark-away = отметить запись или снять отметку
help-move-the-card-to-the-status-on-the-left-through-the-form-of-its-status = карточку в статус слева, через форму статуса
help-move-the-card-to-the-status-on-the-right-through-the-form-of-its-status = карточку в статус справа, через форму статуса
help-move-the-column-to-the-left = переместить столбец влево
help-move-the-column-to-the-right = переместить столбец вправо
help-open-a-source-of-the-record-in-the-system-s-program = открыть источник записи в программе системы
help-open-the-list-or-record-behind-the-figure = открыть список или запись за этим числом
help-open-the-record-behind-the-entry = открыть запись этого события
help-open-the-record-or-list-under-the-cursor = открыть запись или список под курсором
help-put-back-the-columns-as-they-were = вернуть прежние столбцы
help-put-back-the-filter-as-it-was = вернуть прежний фильтр
help-put-back-the-usual-columns = вернуть обычные столбцы
help-put-in-the-next-word-that-could-stand-there = вставить следующее подходящее слово
help-put-the-backup-in-the-register-s-place-the-present-register-is-kept-as-a-backup = поставить копию на место реестра; нынешний сохранится как копия
help-put-what-the-cursor-stands-on-or-all-that-is-marked-into-the-bin = переместить в корзину то, на чём курсор, или все отмеченные
help-read-again-what-was-said-at-the-foot-of-the-screen = прочитать снова сообщения внизу экрана
help-read-everything-again = прочитать всё заново
help-read-on-milestones-evidence-relations-history = читать дальше: этапы, подтверждения, связи, история
help-read-the-whole-backup-and-check-it = прочитать всю копию и проверить
help-save-filter-order-and-columns-as-a-view-or-take-one-away = сохранить фильтр, порядок и столбцы как вид или удалить вид
help-save-what-the-form-holds = сохранить то, что в форме
help-save-what-was-chosen-field-by-field = сохранить выбранное по каждому полю
help-say-what-the-status-is-with-note-date-and-evidence = указать статус с примечанием, датой и подтверждением
help-show-a-later-time = показать более позднее время
help-show-an-earlier-time = показать более раннее время
help-show-follow-ups-under-the-documents-and-groups-they-belong-to-or-flat = поручения под их документами и форматами, или плоским списком
help-show-less-time-in-more-detail-down-to-a-week = меньше времени, подробнее, до недели
help-show-more-time-up-to-a-decade = больше времени, до десяти лет
help-show-the-cards-of-follow-ups-documents-groups = показать карточки поручений, документов, форматов
help-show-the-column-or-hide-it = показать столбец или скрыть
help-show-the-next-saved-view = показать следующий сохранённый вид
help-show-the-saved-view-before = показать предыдущий сохранённый вид
help-show-what-saving-would-change = показать, что изменит сохранение
help-show-what-the-import-would-do = показать, что сделает импорт
help-sort-by-it-after-the-keys-so-far-or-no-longer = добавить в порядок сортировки или убрать
help-speak-the-next-language-English-Russian-Kazakh-Korean = следующий язык: английский, русский, казахский, корейский
help-stop-what-goes-on-beside-nothing-is-left-of-it = остановить то, что выполняется; ничего не останется
help-take-away-the-saved-view-of-this-name-u-brings-it-back = удалить сохранённый вид с этим именем; u вернёт
help-take-back-the-operation-under-the-cursor-after-a-look-at-what-that-changes = отменить операцию под курсором, показав, что изменится
help-take-back-your-last-change = отменить своё последнее изменение
help-take-every-mark-away-also-of-records-that-the-filter-hides = снять все отметки, и у скрытых фильтром
help-take-in-a-table-or-a-file-that-was-exported-after-a-look-at-what-it-would-do = загрузить таблицу или экспортированный файл, показав, что изменится
help-take-it-out-of-the-bin = вернуть из корзины
help-take-the-day-under-the-cursor = взять день под курсором
help-take-the-first-of-the-fields-that-fit = взять первое подходящее поле
help-take-the-last-key-away = убрать последний ключ
help-take-the-one-under-the-cursor = выбрать то, что под курсором
help-take-what-somebody-else-has-made-of-it = взять изменение другого
help-the-register-as-it-was-on-a-day-once-more-as-it-is-now = реестр на выбранный день; ещё раз — сегодняшний
help-unfold-or-go-into-the-detail-of-the-record = развернуть или открыть карточку записи
help-what-is-counted-by-side-with-charts-and-sources = что считается, по сторонам, с графиками и источниками
help-what-is-overdue-and-what-is-ahead-with-a-calendar = просроченное и предстоящее, с календарём
help-what-lies-in-the-bin-bring-it-back-or-delete-it-for-good = что в корзине: вернуть или удалить безвозвратно
help-what-was-promised-and-is-to-be-done = что обещано и подлежит исполнению
help-what-was-signed = что подписано
help-where-the-register-stands = общий ход исполнения
help-write-a-dated-note-without-changing-the-status = датированное примечание без смены статуса
help-write-exactly-what-is-shown-to-a-file = записать в файл то, что показано
help-write-the-field-in-your-editor-VISUAL-else-EDITOR = писать поле в редакторе: $VISUAL или $EDITOR
help-write-the-report-as-HTML-Markdown-or-XLSX = записать отчёт как HTML, Markdown или XLSX

## forms

form-As-of = На дату
form-CSV-XLSX-ODS-JSON-or-JSONL-is-your-home = CSV, XLSX, ODS, JSON или JSONL; ~ — домашняя папка
form-Evidence = Источник
form-File = Файл
form-Filter = Фильтр
form-For-whom = Для кого
form-Its-title = Заголовок
form-Key = Ключ
form-Known-on = Известно на
form-Name = Имя
form-Note = Примечание
form-Profile = Профиль
form-Refused = Ошибочные
form-Rows-are = Строки
form-Since = С даты
form-Unknown = Новые имена
form-a-file-with-all-of-this-as-import-save-profile-writes-it = файл со всем этим, как его пишет `import --save-profile`
form-address-of-a-source-may-stay-empty = адрес источника; можно не указывать
form-changes-of-the-last-90-days-are-told = изменения за последние 90 дней
form-documents-groups-follow-ups-bodies-blank-the-columns-tell = documents, groups, follow-ups, bodies, …; пусто — по столбцам
form-every-record = все записи
form-make-make-parties-bodies-and-fields-that-the-register-does-not-know = `make`: создать неизвестные стороны, организации, направления
form-shared-nothing-internal-is-in-it = `shared`: без служебных сведений
form-skip-import-the-other-rows-blank-import-nothing = `skip`: взять остальные строки; пусто — ничего не брать
form-the-address = адрес
form-the-column-that-identifies-a-row-for-ever-so-that-a-second-import-finds-it = столбец, который всегда определяет строку, чтобы повторный импорт её нашёл
form-the-name-of-the-file = имя файла
form-the-name-of-the-file-html-md-or-xlsx = имя файла: .html, .md или .xlsx
form-today = сегодня
form-what-is-to-be-remembered = что запомнить
form-what-the-view-is-to-be-called = как назвать вид
form-what-was-known-on-this-day = что было известно на этот день
form-what-was-true-on-this-day = что было верно на этот день
form-why-may-stay-empty = почему; можно не указывать
form-why-this-status-asks-for-it = почему; для этого статуса обязательно

## fields

label-action = действие
label-as_of = на дату
label-assessment = оценка
label-assessor = кто оценивает
label-attested = засвидетельствовано
label-audience = кому доступно
label-baseline_due = первоначальный срок
label-binding = обязательность
label-body = организация
label-code = код
label-columns = столбцы
label-contact = контакт
label-date = дата
label-definition = определение
label-description = описание
label-done_on = исполнен
label-due = срок
label-effective_on = действует с
label-evidence = подтверждение
label-field = направление
label-file = файл
label-filter = фильтр
label-former = прежнее
label-frequency = периодичность
label-home = своя сторона
label-indicator = показатель
label-kind = вид
label-language = язык
label-languages = языки
label-level = уровень
label-mandate = мандат
label-measure = критерий исполнения
label-milestone = этап
label-minutes = протокол
label-name = наименование
label-note = примечание
label-note_of = примечание к
label-notice_period = срок уведомления
label-noun = раздел
label-number = номер
label-observation = значение показателя
label-occasion = мероприятие
label-on = дата
label-other = другая запись
label-parent = вышестоящее поручение
label-participation = участие
label-party = сторона
label-percent = процент
label-period = период
label-person = лицо
label-place = место
label-published = опубликовано
label-publisher = издатель
label-qualifier = точность
label-rag_note = причина сигнала
label-rag_override = сигнал вручную
label-record = запись
label-recurrence = повторение
label-ref = код
label-registration = регистрация
label-relation = связь
label-renewal = продление
label-renewal_period = период продления
label-role = роль
label-session = заседание
label-sort = порядок
label-source_word = слова источника
label-stance = отношение
label-start = начало
label-status = статус
label-term = срок действия
label-text = текст
label-title = название
label-type = тип
label-unit = единица
label-url = адрес
label-value = значение
label-working = рабочий перевод

## columns of lists

column-As-of = На дату
column-Assurance = Подтверждённость
column-Binding = Обязательность
column-Due = Срок
column-Entered = Внесено
column-Field = Направление
column-First-due = Первый срок
column-Kind = Вид
column-Lead = Ответственный
column-Legal-state = Правовой статус
column-Level = Уровень
column-Occasion = Мероприятие
column-RAG = Сигнал
column-Ref = Код
column-Signatories = Подписанты
column-Signed = Подписан
column-Slipped = Перенос
column-Start = Начало
column-Status = Статус
column-Timeliness = Соблюдение срока
column-Title = Название
column-Type = Тип
column-Uid = Uid
column-Why = Почему

## orders

order-assurance = подтверждённость
order-binding = обязательность
order-due = срок
order-field = направление
order-first-due = первый срок
order-last-entered = внесение
order-last-heard-of = последние сведения
order-lead = ответственный
order-legal-state = правовой статус
order-level = уровень
order-light = сигнал
order-occasion = мероприятие
order-percent-done = процент исполнения
order-ref = код
order-signed = подписание
order-slipped = срок перенесён
order-start = начало
order-status = статус
order-timeliness = соблюдение срока
order-title = название
order-type = тип

## what is counted and grouped by

by-assurance = подтверждённость
by-audience = кому доступно
by-binding = обязательность
by-field = направление
by-lead = ответственный
by-legal-state = правовой статус
by-level = уровень
by-light = сигнал
by-occasion = мероприятие
by-percent-done = процент исполнения
by-record-above = вышестоящая запись
by-renewal = продление
by-rule-of-the-light = правило сигнала
by-signatory = подписант
by-slipped = перенос срока
by-status = статус
by-timeliness = соблюдение срока
by-type = тип
by-year-done = год исполнения
by-year-due = год срока
by-year-first-due = год первого срока
by-year-last-entered = год внесения
by-year-last-heard-of = год последних сведений
by-year-of-the-start = год начала
by-year-signed = год подписания

## the board

group-by-field = по направлениям
group-by-lead = по ответственным
group-by-quarter-of-the-due-date = по кварталам срока
group-by-status = по статусам

## the overview: blocks

block-Disputed = Разногласия
block-Due-next = Ближайшие сроки
block-Indicators = Показатели
block-Overdue = Просрочено
block-Recent-changes = Последние изменения
block-Unreported = Нет сведений
block-everything-was-heard-of-in-time = сведения обо всём поступили вовремя
block-no-open-record-has-a-date-ahead = у открытых записей нет предстоящих сроков
block-none-yet = пока нет
block-nothing-is-counted-yet = показателей пока нет
block-nothing-is-overdue = просроченного нет
block-the-sides-contradict-each-other-nowhere = разногласий между сторонами нет

## the overview: figures

flag-date-moved = перенос срока
flag-disputed = разногласия
flag-due-soon = срок близко
flag-nothing-heard = нет сведений
flag-overdue = просрочено

## what the statuses mean

meaning-done = исполнено полностью
meaning-first-steps-taken = сделаны первые шаги
meaning-given-up = снято с контроля без исполнения
meaning-has-stopped-meeting = больше не собирается
meaning-meets-or-works = собирается или работает
meaning-most-of-it-done = исполнено в основном
meaning-no-evidence-found-not-the-same-as-nothing-done = подтверждений нет; не то же, что не начато
meaning-nothing-done-yet = пока ничего не сделано
meaning-paused-by-decision = приостановлено по решению
meaning-replaced-by-another-record = заменено другой записью
meaning-said-to-be-set-up-no-meeting-known = о создании объявлено; заседаний не известно
meaning-some-of-it-done = исполнено частично
meaning-wound-up = прекратил существование

## the rules of `check`

rule-a-date-cannot-be-read-EDTF-so-nothing-that-depends-on-it-is-right = дата не читается (EDTF), поэтому всё, что от неё зависит, неверно
rule-a-language-code-of-two-letters-is-none-of-ISO-639-1 = двухбуквенного кода языка нет в ISO 639-1
rule-a-milestone-is-done-on-a-day-after-today = этап исполнен в день после сегодняшнего
rule-a-milestone-is-past-its-due-date-and-not-known-to-be-done-its-record-not-given-up = срок этапа прошёл, исполнение не известно, запись не снята с контроля
rule-a-party-s-code-is-none-of-ISO-3166-1-alpha-2-others-than-countries-are-XX = кода стороны нет в ISO 3166-1 alpha-2; кроме государств — XX-…
rule-a-session-was-held-on-a-day-after-today = заседание состоялось в день после сегодняшнего
rule-a-session-was-planned-for-a-day-that-has-passed-and-nothing-says-that-it-was-held = заседание намечалось на прошедший день, о его проведении нет сведений
rule-a-source-contradicts-what-the-register-holds = источник противоречит реестру
rule-a-source-s-address-cannot-be-opened-no-http-or-https-no-host-or-blanks-in-it = адрес источника не открыть: нет http или https, нет узла или есть пробелы
rule-a-source-was-published-on-a-day-after-today = источник опубликован в день после сегодняшнего
rule-a-value-is-more-than-three-times-or-less-than-a-third-of-the-values-around-it = значение более чем втрое больше или меньше соседних
rule-a-value-speaks-of-a-period-that-has-not-begun = значение за период, который не начался
rule-an-act-has-effect-before-it-was-done-lawful-where-so-agreed-VCLT-articles-24-and-28 = действие имеет силу до его совершения: законно, если так условились (ВКПМД, статьи 24 и 28)
rule-an-act-that-only-somebody-can-do-such-as-a-signature-is-dated-after-today = действие, которое кто-то совершает (подписание), датировано после сегодня
rule-an-assessment-or-note-speaks-of-a-day-after-today = оценка или примечание о дне после сегодняшнего
rule-binding-between-states-or-governments-and-in-force-without-registration-UN-Charter-article-102 = обязывает государства или правительства, в силе, но не зарегистрирован (Устав ООН, статья 102)
rule-completed-and-no-source-is-cited-for-it = исполнено, источник не указан
rule-completed-before-the-document-was-signed-that-it-carries-out-or-is = исполнено до подписания документа, к которому относится
rule-consent-to-be-bound-before-the-signature-an-accession-needs-none-VCLT-article-15 = согласие на обязательность до подписания: присоединению подписание не нужно (ВКПМД, статья 15)
rule-follow-ups-are-open-under-a-document-that-was-terminated-discontinued-or-has-expired = под прекращённым или истёкшим документом есть открытые поручения
rule-in-force-before-it-was-signed-lawful-where-so-agreed-VCLT-articles-24-and-28 = вступил в силу до подписания: законно, если так условились (ВКПМД, статьи 24 и 28)
rule-it-is-closed-and-a-record-below-it-is-open = запись закрыта, а подчинённая открыта
rule-it-is-due-before-it-begins = срок наступает раньше начала
rule-it-is-not-known-which-body-signed-the-document = неизвестно, какая организация подписала документ
rule-its-due-date-has-passed-and-nothing-has-been-heard-of-it-since = срок прошёл, и сведений с тех пор нет
rule-its-status-contradicts-its-dates-completed-before-it-begins-or-not-started-with-a-milestone-done = статус противоречит датам: исполнено до начала или не начато при исполненном этапе
rule-nothing-has-been-heard-of-an-open-record-for-longer-than-the-reporting-interval = по открытой записи нет сведений дольше срока отчётности
rule-records-stand-in-a-circle-each-implements-replaces-awaits-or-belongs-under-the-next = записи образуют круг: каждая исполняет, заменяет, ждёт следующую или входит в неё
rule-superseded-and-no-record-says-that-it-supersedes-it = заменено, но заменяющей записи нет
rule-text-is-not-in-Unicode-s-composed-form-NFC-so-that-search-may-miss-it = текст не в составной форме Юникода (NFC), поиск может его не найти
rule-two-bodies-of-one-party-share-a-name-former-names-included = у двух организаций одной стороны общее название, в том числе прежнее
rule-two-records-of-a-kind-have-the-same-title-date-and-parties = у двух записей одного вида общие название, дата и стороны
rule-two-sides-stand-two-steps-apart-or-one-says-cancelled-and-another-that-something-was-done = стороны расходятся на две ступени, или одна говорит об отмене, а другая об исполнении

## counts

count-milestone = { $count } { $count ->
        [one] этап
        [few] этапа
       *[many] этапов
    }
count-record = { $count } { $count ->
        [one] запись
        [few] записи
       *[many] записей
    }

## codes: ActionType

ActionType-acceptance = принятие
ActionType-accession = присоединение
ActionType-amendment = внесение поправок
ActionType-approval = утверждение
ActionType-denunciation = денонсация
ActionType-discontinuation = прекращение договорённости
ActionType-end_of_provisional_application = прекращение временного применения
ActionType-entry_into_force = вступление в силу
ActionType-expiry = истечение срока
ActionType-initialled = парафирование
ActionType-notification = уведомление
ActionType-provisional_application = временное применение
ActionType-ratification = ратификация
ActionType-renewal = продление
ActionType-resumption = возобновление
ActionType-signature = подписание
ActionType-suspension = приостановление
ActionType-termination = прекращение
ActionType-withdrawal = выход

## codes: Assurance

Assurance-confirmed = подтверждено
Assurance-documented = есть источник
Assurance-none = нет
Assurance-self_reported = со слов
Assurance-verified = проверено

## codes: Attested

Attested-attested = засвидетельствовано
Attested-inferred = выведено
Attested-not_attested = не найдено
Attested-stated = заявлено

## codes: Audience

Audience-internal = для служебного пользования
Audience-shared = для передачи

## codes: Binding

Binding-binding = обязывает
Binding-non_binding = не обязывает
Binding-unclear = неясно

## codes: ClockType

ClockType-expiry = истечение срока
ClockType-notice_closes = последний день уведомления
ClockType-renewal = продление

## codes: DocumentType

DocumentType-action_plan = план действий (дорожная карта)
DocumentType-agreement = соглашение
DocumentType-contract = контракт
DocumentType-exchange_of_notes = обмен нотами
DocumentType-joint_statement = совместное заявление
DocumentType-memorandum = меморандум о взаимопонимании
DocumentType-protocol = протокол
DocumentType-treaty = договор

## codes: Entity

Entity-action = действие
Entity-assessment = оценка
Entity-body = организация
Entity-citation = ссылка на источник
Entity-evidence = подтверждение
Entity-field = направление
Entity-indicator = показатель
Entity-label = название направления
Entity-milestone = этап
Entity-name = наименование
Entity-note = примечание
Entity-observation = значение показателя
Entity-occasion = мероприятие
Entity-participation = участие
Entity-party = сторона
Entity-record = запись
Entity-register = реестр
Entity-relation = связь
Entity-session = заседание
Entity-title = название
Entity-view = сохранённый вид

## codes: EvidenceType

EvidenceType-document = документ
EvidenceType-official = официальный
EvidenceType-other = прочее
EvidenceType-photo = фото
EvidenceType-press = пресса

## codes: FollowUpType

FollowUpType-event = мероприятие
FollowUpType-institution = учреждение
FollowUpType-legislation = нормативный акт
FollowUpType-negotiation = переговоры
FollowUpType-other = прочее
FollowUpType-project = проект
FollowUpType-report = доклад
FollowUpType-visit = визит

## codes: GroupType

GroupType-business_council = деловой совет
GroupType-dialogue = диалог
GroupType-forum = форум
GroupType-intergovernmental_commission = межправкомиссия
GroupType-joint_committee = совместный комитет
GroupType-working_group = рабочая группа

## codes: Kind

Kind-document = документ
Kind-follow_up = поручение
Kind-group = формат

## codes: LegalState

LegalState-awaiting_entry = ждёт вступления
LegalState-discontinued = прекращён
LegalState-expired = истёк
LegalState-in_force = в силе
LegalState-operative = действует
LegalState-provisional = временно прим.
LegalState-signed = подписан
LegalState-superseded = заменён
LegalState-suspended = приостановлен
LegalState-terminated = прекращён
LegalState-unknown = неизвестно

## codes: Level

Level-agency = ведомство
Level-commercial = бизнес
Level-government = прав-во
Level-state = государство

## codes: Noun

Noun-action = действие
Noun-body = организация
Noun-citation = ссылка на источник
Noun-document = документ
Noun-evidence = подтверждение
Noun-field = направление
Noun-follow-up = поручение
Noun-group = формат
Noun-indicator = показатель
Noun-milestone = этап
Noun-observation = значение показателя
Noun-occasion = мероприятие
Noun-participation = участие
Noun-party = сторона
Noun-relation = связь
Noun-session = заседание

## codes: OccasionType

OccasionType-call = разговор
OccasionType-ceremony = церемония
OccasionType-forum = форум
OccasionType-meeting = встреча
OccasionType-other = прочее
OccasionType-summit = саммит
OccasionType-visit = визит

## codes: Qualifier

Qualifier-about = около
Qualifier-exact = точно
Qualifier-over = более
Qualifier-under = менее

## codes: Rag

Rag-amber = жёлтый
Rag-blue = синий
Rag-green = зелёный
Rag-grey = серый
Rag-red = красный

## codes: RagRule

RagRule-closed = снято с контроля
RagRule-contradiction = даты противоречат статусу
RagRule-disputed = разногласия сторон
RagRule-done = исполнено
RagRule-dormant = не собирается
RagRule-due_soon = срок близко
RagRule-no_evidence = нет подтверждения
RagRule-not_begun = ещё не начато
RagRule-notice_closing = истекает срок уведомления
RagRule-on_course = в графике
RagRule-overdue = просрочено
RagRule-override = задано вручную
RagRule-slipped = срок перенесён
RagRule-stale = давно нет сведений
RagRule-unknown = нет данных
RagRule-waiting = ждёт условия

## codes: RelationType

RelationType-amends = изменяет
RelationType-conditional_on = зависит от
RelationType-follows_up = продолжает
RelationType-implements = исполняет
RelationType-made_under = принято на
RelationType-supersedes = заменяет
RelationType-supplements = дополняет

## codes: Renewal

Renewal-express = по соглашению
Renewal-none = без продления
Renewal-tacit = автоматическое

## codes: Role

Role-co_chair = сопредседатель
Role-counterpart = партнёр
Role-focal_point = контактное лицо
Role-lead = ответственный
Role-member = член
Role-signatory = подписант
Role-support = соисполнитель

## codes: Severity

Severity-error = ошибка
Severity-notice = к сведению
Severity-warning = предупреждение

## codes: Stance

Stance-contradicts = опровергает
Stance-supports = подтверждает

## codes: Status

Status-active = действует
Status-announced = объявлено
Status-cancelled = отменено
Status-completed = исполнено
Status-dissolved = упразднено
Status-dormant = неактивно
Status-initiated = начато
Status-limited = частично
Status-not_started = не начато
Status-on_hold = отложено
Status-substantial = в основном
Status-superseded = заменено
Status-unknown = нет данных

## codes: Timeliness

Timeliness-done_late = с опозданием
Timeliness-done_on_time = в срок
Timeliness-due_soon = срок близко
Timeliness-no_date = без срока
Timeliness-on_time = по плану
Timeliness-overdue = просрочено

## codes: What

What-due = срок исполнения
What-expected_session = ожидается заседание
What-expiry = истечение срока
What-milestone = этап
What-notice_closes = конец уведомления
What-notice_opens = начало уведомления
What-occasion = мероприятие
What-overdue = просрочено
What-renewal = продление
What-report = доклад
What-session = заседание

## sentences

A-register-of-your-own-servanda-db-FILE-init-empty = Собственный реестр: servanda --db FILE init --empty
A-value-of-it = Пример значения
A-verified-backup-is-made-first-the-history-still-tells-what-was-there = Сначала делается проверенная резервная копия; история сохранит, что здесь было.
Actions = Действия
Acts = Юридические действия
Assurance = Подтверждённость
Bin = Корзина
Binding = Обязательность
By = Кто
Clocks = Сроки действия
Column = Столбец
Columns = Столбцы
Count-by = Подсчитать по
Count-by-by = Подсчёт: { $by }
Delete-for-good-what-lies-in-the-bin = Удалить безвозвратно всё, что в корзине?
Due = Срок
Due-dates-milestones-sessions = Здесь появятся сроки исполнения, этапы, заседания,
Edit-count-records = Правка: { $count ->
        [one] запись
        [few] записи
       *[many] записей
    } ({ $count })
Edit-noun-name = Правка: { $noun } { $name }
Encrypted = Зашифрована
Entered = Внесено
Evidence = Подтверждения
Evidence-for-reference = Подтверждение: { $reference }
Export-as-format = Экспорт: { $format }
Export-what = Экспорт: { $what }
Field = Направление
Figures = Значения
File = Файл
Filter = Фильтр
Group-by = Сгруппировать по
H-and-L-go-to-other-months-t-to-today = H и L — другие месяцы, t — сегодня.
History = История
Holds = Содержит
Import = Импорт
Import-made-new-changed-changed-same-unchanged-refused-refused = Импорт: новых { $made }, изменённых { $changed }, без изменений { $same }, отклонено { $refused }
Independent = Независимая
It-can-be-brought-back-from-there-and-everywhere-undo-takes-this-back = Оттуда её можно вернуть; ‹everywhere.undo› отменяет это действие.
It-is-a-backup-of-another-register-put-it-in-the-place-of-this-one-all-the-same = Это копия другого реестра; всё равно поставить её на место этого?
It-is-doing-far = Выполняется: { $doing }{ $far }.
It-was-made-made_at-and-holds-holds = Сделана { $made_at }, содержит: { $holds }.
It-would-replace-present-which-is-kept-as-a-backup = Она заменит `{ $present }`, который сохранится как резервная копия.
Kept-files = Файлы
Kind = Вид
Latest-by-side = Последнее по сторонам
Lead = Ответственный
Leave-and-stop-what-goes-on-beside = Выйти и остановить то, что выполняется?
Legal-state = Правовой статус
Level = Уровень
Look-after = Проверка реестра
Look-after-the-register-all-is-well = Проверка реестра: всё в порядке
Look-after-the-register-wrong-wrong-look-worth-a-look = Проверка реестра: ошибок { $wrong }, обратить внимание { $look }
Made = Сделана
Make = Создать
Messages = Сообщения
Milestones = Этапы
New = Новая запись
New-noun = Новое: { $noun }
No = №
Note-on-reference = Примечание: { $reference }
Notes = Примечания
Nothing-is-on-the-agenda-from-to = На { $from } – { $to } ничего не намечено.
Nothing-passes-this-filter = Фильтру ничего не соответствует.
Occasion = Мероприятие
Operation = Операция
Order = Сортировка
Overdue = Просрочено
Palette = Команды
Problems = Проверка
Problems-counts = Проверка: { $counts }
Problems-none = Проверка: замечаний нет
Program = Программа
Put-many-records-into-the-bin-as-one-change = Переместить в корзину { $many ->
        [one] запись
        [few] записи
       *[many] записей
    } ({ $many }) одним действием?
Put-name-in-the-place-of-the-register = Поставить `{ $name }` на место реестра?
Put-one-into-the-bin = Переместить в корзину: { $one }?
Records = Записи
Ref = Код
Register = Реестр
Related = Связи
Report = Отчёт
Save-view = Сохранить вид
Sessions = Заседания
Signed = Подписан
Since = С даты
Size = Размер
Somebody-else-has-changed-the-same-take-mine-or-theirs-of-each-field = Кто-то изменил то же самое: выберите своё или чужое для каждого поля
Sources = Источники
Sources-of-reference = Источники: { $reference }
Start = Начало
Status = Статус
Status-of-count-records = Статус: { $count ->
        [one] запись
        [few] записи
       *[many] записей
    } ({ $count })
Status-of-reference = Статус: { $reference }
Stopped-it-leaves-nothing-behind = После остановки ничего не останется.
Take-back-operation-operation-summary = Отменить операцию { $operation }: { $summary }?
Takes-back = Отменяет
The-backup-holds-backup = В копии: `{ $backup }`.
The-backup-is-verified-first-nothing-happens-if-it-is-not-whole = Сначала копия проверяется; если она не цела, ничего не произойдёт.
The-present-register-is-kept-as-a-backup-so-this-can-be-taken-back = Нынешний реестр сохранится как копия, так что это можно отменить.
The-register-cannot-be-read-what-it-holds-is-not-known = Реестр не читается; что в нём, неизвестно.
The-register-of-another-time = Реестр на другую дату
The-register-then-nothing-can-be-changed-back = Реестр { $then }; изменить ничего нельзя; { $back }
The-year-from-day = Год с { $day }
There-is-no-backup-yet = Резервных копий пока нет.
There-is-no-indicator-yet = Показателей пока нет.
There-is-nothing-here-yet = Здесь пока ничего нет.
This-is-not-saved = Не сохранено:
This-register-was-just-made-the-documents-of-one-state-visit-each-fact-with-its-source = Реестр только что создан: документы одного государственного визита, у каждого факта есть источник.
Title = Название
Unit = Единица
Verified = Проверена
Views = Виды
Week-week-from-to = Неделя { $week }, { $from } – { $to }
What = Что сделано
What-is-counted = Что считается
What-is-in-it-now-would-be-lost = Его содержимое будет потеряно.
What-is-overdue-and-the-year-ahead = Просроченное и год вперёд
What-it-changed = Что изменено
What-saving-would-change = Что изменит сохранение
What-was-said = Оценки
Who-takes-part = Участники
Why = Почему
With-all-that-belongs-to-it-goes-counts = Вместе со всем связанным удаляется: { $counts }.
Write-over-path = Записать поверх { $path }?
a-body-by-its-ref-or-name = организация: код или название
a-date-as-known-2026-2026-09-2026-09-25-2026-09-16-2026-09-17-or-a-word-2w-eoq = дата, как известна: 2026, 2026-09, 2026-09-25, 2026-09-16/2026-09-17; или слово: +2w, eoq
a-dated-act-upon-a-document-a-signature-a-ratification = датированное действие с документом: подписание, ратификация
a-field-by-its-code-or-label = направление: код или название
a-field-of-cooperation-energy-minerals = направление сотрудничества: энергетика, недра
a-language-en-ru-kk-ko = язык: en, ru, kk, ko
a-length-of-time-P5Y-or-5y-or-indefinite = длительность: P5Y или 5y; либо indefinite
a-length-of-time-P6M-or-6m-P2Y-or-2y = длительность: P6M или 6m, P2Y или 2y
a-meeting-of-a-group = заседание формата
a-ministry-an-agency-a-company-a-university = министерство, ведомство, компания, университет
a-moment-such-as-2026-11-23T12-00-00Z = момент, например 2026-11-23T12:00:00Z
a-number-such-as-9-6 = число, например 9.6
a-party-by-its-code-or-name = сторона: код или название
a-ref-such-as-D12 = код, например D12
a-ref-such-as-D12-if-empty-the-next-of-its-series = код, например D12; если пусто — следующий по порядку
a-source-a-page-a-press-report-a-paper = источник: страница, сообщение прессы, бумага
a-source-with-its-address-is-cited-with-a-status = источник с адресом указывается при смене статуса
a-state-or-an-international-organisation = государство или международная организация
a-step-of-a-record = этап исполнения записи
a-table-of-counted = таблица: { $counted }
a-table-of-rows-rows = таблица, строк: { $rows }
a-table-or-a-file-that-export-wrote = таблица или файл, записанный командой `export`
a-terminal-s-clipboard-takes-most-kB-X-writes-it-to-a-file = буфер терминала вмещает { $most } кБ; X запишет в файл
a-title-without-an-address = заголовок без адреса
a-visit-a-summit-a-forum-at-which-things-are-signed = визит, саммит, форум, где подписывают документы
a-whole-number-from-least-to-most = целое число от { $least } до { $most }
a-word-of-lower-case-letters-digits-and-_ = слово из строчных букв, цифр и _
added = добавлено
ahead = впереди
all = все
all-count-view = все { $count }: { $view }
all-none-open = { $all }, открытых нет
alt-enter-a-new-line = ; alt-enter: новая строка
always-cancel-stops-it = ‹always.cancel›: остановить
among-the-columns-of-a-file = среди столбцов файла
an-address-that-begins-with-https-or-http = адрес, начинается с https:// или http://
and-more-more = и ещё { $more }
and-more-more-lines = и ещё { $more } { $more ->
        [one] строка
        [few] строки
       *[many] строк
    }
and-others-more-have-changed = ; изменились и другие: { $others }
and-then-Esc-leaves = далее; Esc — выход
and-untold-more-rows = и ещё { $untold } { $untold ->
        [one] строка
        [few] строки
       *[many] строк
    }
and-untold-rows-more-servanda-history-tells-them-all = и ещё строк: { $untold }; все покажет `servanda history`
another-act = другое действие
as-a-tree = , деревом
as-it-was-known-on-day = по сведениям на { $day }
as-of-date = на { $date }
as-of-day = на { $day }
as-of-day-as-it-was-known-on-known = на { $day }, по сведениям на { $known }
as-one-change-undone-with-one-u = одним изменением, отмена — u
as-usual = как обычно
backups-make_backup-makes-one-and-verifies-it = ‹backups.make_backup› делает копию и проверяет её.
base = исходное
before-a-change-of-several = перед общим изменением
before-a-difference = перед сравнением
before-a-form-is-left = перед выходом из формы
before-a-yes = перед подтверждением
before-above = выше: { $before }
before-above-below-more = выше: { $before }, ниже: { $below }
begins-or-signed = начало или подписание
begins-start = начало: { $start }
being-stopped = останавливается
below-more = ещё { $below }
bring-it-back-from-a-copy-of-that-folder = верните его из копии этой папки
by-by = по: { $by }
by-keys = порядок: { $keys }
by-on = к { $on }
by-on-missed-missed = к { $on }; пропущено: { $missed }
by-on-missed-missed-perhaps-dormant = к { $on }; пропущено: { $missed }, возможно, не собирается
by-party = сторона: { $party }
by-ref = по коду
bytes = байт
cannot-begin-error = не удаётся начать: { $error }
cannot-open-what-program-error = не открывается `{ $what }`: `{ $program }`: { $error }
cards-move-only-between-statuses-board-regroup-groups-by-status = карточки перемещаются только между статусами; ‹board.regroup› группирует по статусу
changed = изменено
changed-by-somebody-else = изменено другим
choose-a-record-first = сначала выберите запись
cite-it-for-a-record-a-figure-or-a-part-of-a-record = укажите его для записи, значения или части записи
closer-a-week-is-the-closest = ближе: неделя — предел
coarse-on-no-day = без дня: { $coarse }
column = %
column-of-all = { $column } из { $all }
columns-first-last-of-all = столбцы { $first } – { $last } из { $all }
completed-but-no-evidence-is-cited = исполнено, но подтверждения нет
completed-with-evidence = исполнено, есть подтверждение
confirm-accept-does-it-confirm-back-leaves-it-as-it-is = ‹confirm.accept› — выполнить, ‹confirm.back› — оставить как есть
contradicts = опровергает
copied-words = скопировано: { $words }
count-bodies = { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }: { $count }
count-drafts-are-kept = черновиков сохранено: { $count }
count-found = найдено: { $count }
count-found-so-far = пока найдено: { $count }
count-labels-open-the-same-form-to-find-it-again = { $count }: { $labels }; откройте ту же форму, и он вернётся
count-marks-taken-away = снято отметок: { $count }
count-now = (сейчас { $count })
count-pieces-of-evidence = подтверждений: { $count }
count-were-not-there = , отсутствовало: { $count }
ctrl-o-takes-the-first-of-those-below-blank-the-column-is-not-read = ctrl-o берёт первое из указанных ниже; пусто — столбец не читается
damaged = повреждена
dash-words-this = { $dash } { $words } эту запись
date-ends-after-today = { $date } оканчивается после сегодняшнего дня
date-is-after-today = { $date } — после сегодняшнего дня
date-is-no-single-day = `{ $date }` — не один день
day-not-known = день неизвестен
days-d-late = просрочено на { $days } дн.
deleting-for-good = безвозвратное удаление
desk-independent-or-the-code-of-a-party = desk, independent или код стороны
disputed-two-sides-are-two-steps-or-more-apart = разногласия: стороны расходятся на две ступени и более
do-it = выполнить
document = документ
documents = документы
done = исполнено
done-done = исполнено { $done }
done-late = исполнено с опозданием
done-of-all = { $done } из { $all }
done-of-total-unit = { $done } из { $total } { $unit }
done-on = исполнено { $on }
done-on-time = исполнено в срок
dormant-has-stopped-meeting = не собирается
due = срок
due-due = срок { $due }
due-first-first = { $due }, первый { $first }
due-soon = срок близко
due-soon-due-and-not-yet-substantial = срок близко ({ $due }), исполнено не в основном
earlier = раньше
effective-on = действует с { $on }
encrypted = зашифрована;
everywhere = везде
everywhere-as_of-goes-back-to-now = ‹everywhere.as_of› — вернуться к сегодня
everywhere-new-makes-one-and-the-observations-that-give-it-figures = ‹everywhere.new› создаёт показатель и его значения.
everywhere-new-makes-the-first = ‹everywhere.new› создаёт первую запись.
everywhere-new-makes-the-first-servanda-import-on-the-command-line-brings-in-a-table = ‹everywhere.new› создаёт первую; командой servanda import загружают таблицу.
everywhere-reload-reads-it-again-everywhere-show_backups-shows-the-backups = ‹everywhere.reload› читает заново; ‹everywhere.show_backups› показывает копии.
everywhere-show_documents-everywhere-show_groups-everywhere-show_follow_ups-show-them-list-status-says-how-one-stands-everywhere-help-shows-every-key = ‹everywhere.show_documents›, ‹everywhere.show_groups›, ‹everywhere.show_follow_ups› показывают их; ‹list.status› меняет статус. ‹everywhere.help› — все клавиши.
failed-words = не удалось: { $words }
field-is-no-field-that-can-be-set = поле `{ $field }` не задаётся
fields-choose-shows-which-there-are = ‹fields.choose› покажет возможные
file = файл
filter = фильтр
first-due = первый срок
first-due-first = первый срок { $first }
first-first = первый { $first }
first-go-back-to-now-everywhere-as_of = сначала вернитесь к сегодня: ‹everywhere.as_of›
fits-width = по содержимому: { $width }
follow-up = поручение
for-the-session-of-a-commission-or-whoever-asks = к заседанию комиссии или по запросу
form-accept-puts-it-in-place-of-the-saved-view-taken-of-of-filter-save_view-remove_view-takes-that-away = ‹form.accept› заменит сохранённый вид `{ $taken }` ({ $of }): { $filter }; ‹save_view.remove_view› удалит его
format-is-made-of-records-and-none-are-shown = { $format } состоит из записей, а их на экране нет
from-begin = с { $begin }
give-the-address-of-the-source-or-leave-its-title-empty = укажите адрес источника или оставьте заголовок пустым
group = формат
grouped-by-by = , по: { $by }
groups = форматы
hours-h-min-min = { $hours } ч { $min } мин
how-often-every-3-months-or-FREQ-YEARLY = как часто: every 3 months или FREQ=YEARLY
how-one-record-stands-to-another = отношение одной записи к другой
importing = импорт
in-a-chooser = при выборе
in-a-chooser-that-finds = при выборе с поиском
in-a-conflict = при расхождении правок
in-a-form = в форме
in-a-list-of-findings = в списке найденного
in-days-d = через { $days } дн.
in-force = в силе
in-lists = в списках
in-the-agenda = в сроках
in-the-backups = в копиях
in-the-bin = в корзине
in-the-calendar = в календаре
in-the-chooser-of-columns = при выборе столбцов
in-the-chooser-of-the-order = при выборе порядка
in-the-counts = в подсчёте
in-the-detail = в карточке записи
in-the-filter-line = в строке фильтра
in-the-form-of-a-thing = в форме записи
in-the-help = в справке
in-the-history = в истории
in-the-indicators = в показателях
in-the-messages = в сообщениях
in-the-month-of-a-date = в месяце даты
in-the-overview = в обзоре
in-the-timeline = в хронологии
it-belongs-to-no-record = не относится ни к одной записи
it-broke-off-error = прервалось: { $error }
it-failed-and-did-not-say-why = не удалось, причина не сообщена
it-is-being-stopped-already = уже останавливается
it-lists-what-has-no-view-of-its-own-here = он показывает то, для чего здесь нет раздела
it-was-stopped = остановлено
its-dates-contradict-its-status = даты противоречат статусу
its-new-value-empty-nothing = новое значение; пусто — ничего
keys-and-words-of-the-summary-or-note = { $keys }  и слова из описания или примечания
keys-is-left = { $keys } — прервано
keys-means-nothing-here = { $keys } здесь ничего не делает
known-only-so-far = дата известна не до дня
languages-with-blanks-between-kk-ko-en = языки через пробел: kk ko en
last-by-author-at = последнее изменение: { $author }, { $at };
last-first = (по убыванию)
last-heard-of-in-date = последние сведения { $date }
last-heard-of-on-date = последние сведения { $date }
later = позже
leave-accept-saves-leave-discard-throws-it-away-leave-back-goes-on-with-the-form = ‹leave.accept› — сохранить, ‹leave.discard› — отбросить, ‹leave.back› — продолжить
list-filter-changes-it-filter_line-clear-in-its-line-empties-it = ‹list.filter› меняет его; ‹filter_line.clear› в его строке очищает.
list-group_by-groups-the-list-by-it = ‹list.group_by› группирует список по этому
looking-after-the-register = проверка реестра
looking-for-problems = поиск противоречий
made-and-verified-name = сделана и проверена { $name }
make-room-there-or-name-another-folder-in-TMPDIR = освободите там место или укажите другую папку в TMPDIR
makes = создаёт
making-a-backup = создание копии
mark-count-marked = { $mark } отмечено { $count }
min-min-sec-s = { $min } мин { $sec } с
mine = моё
month-not-known = месяц неизвестен
more-more-lines = ещё { $more } { $more ->
        [one] строка
        [few] строки
       *[many] строк
    }
n1-draft-is-kept = сохранён 1 черновик
n1-mark-taken-away = снята 1 отметка
name-a-day-such-as-2025-12-31 = укажите день, например 2025-12-31
name-a-file = укажите файл
name-another-file = укажите другой файл
name-is-whole = { $name } цела
never = никогда
never-heard-of = сведений не было
new = новое
no-day-is-said = день не указан
no-due-date = без срока
no-filter-finds-by-label = нет фильтра для { $by } `{ $label }`
no-key-view-or-record-is-called-that = нет такой клавиши, вида или записи
no-room-for-it = не помещается
no-view-is-saved-list-save_view-saves-what-the-list-shows = сохранённых видов нет; ‹list.save_view› сохраняет показанное
none = нет
none-every-record = нет: все записи
none-yet = пока нет
not-here = не здесь
not-read = не читается
not-told-what-is-missing = не вычислить: не хватает { $what }
note = примечание
note-on-reference = примечание: { $reference }
nothing = ничего
nothing-can-be-changed-here = здесь ничего изменить нельзя
nothing-can-be-deleted = удалить ничего нельзя
nothing-folds-in-a-flat-list-list-group_by-groups-it = в плоском списке нечего сворачивать; ‹list.group_by› группирует его
nothing-goes-on-beside = ничего не выполняется
nothing-hangs-on-it = ничего не связано
nothing-heard-for-long-heard = давно нет сведений: { $heard }
nothing-here-leads-further = отсюда перейти некуда
nothing-is-called-so = ничего с таким именем
nothing-is-called-that = ничего с таким именем
nothing-is-cited-for-noun-reference = для { $noun } { $reference } источник не указывается
nothing-is-marked = ничего не отмечено
nothing-lies-in-the-bin = корзина пуста
nothing-one-flat-list = без группировки
nothing-was-changed = ничего не изменено
nothing-was-changed-try-again = ничего не изменено; попробуйте ещё раз
nothing-was-found-that-contradicts-itself-or-is-missing = противоречий и пробелов не найдено
nothing-was-said-yet = сообщений ещё не было
nothing-would-change = ничего не изменится
now = сейчас
now-whole = сейчас: цела
occasions-and-notice-periods-appear-here = мероприятия и сроки уведомления.
of-records-type-to-find = записей: { $of }; ввод — поиск
of-this-sitting-the-newest-first = этого сеанса, сначала новые
on-course = в графике
on-hold-paused-by-decision = отложено: приостановлено по решению
on-it-hang-some = с этим связано: { $some }
on-the-board = на доске
one-day-or-both-what-was-true-or-what-was-known = один день или оба: что было верно или что было известно
one-field-of-all-as-one-change = одно поле всех, одним изменением
one-of-codes = одно из: { $codes }
one-of-the-types-of-its-kind = один из типов этого вида
only-follow-ups-have-a-tree = дерево есть только у поручений
only-http-and-https-are-y-copies-the-record-with-its-addresses = только http и https; y копирует запись с адресами
only-in-lists = только в списках
only-in-the-agenda = только в сроках
only-in-the-backups = только в копиях
only-in-the-calendar = только в календаре
only-in-the-detail = только в карточке записи
only-in-the-history = только в истории
only-in-the-indicators = только в показателях
only-in-the-overview = только в обзоре
only-in-the-timeline = только в хронологии
only-on-the-board = только на доске
only-while-it-is-open = только пока открыто
open-open = открытых { $open }
open-open-of-all = открытых { $open } из { $all }
opening-what = открывается { $what }
operation-other = операция { $other }
other-is-no-audience = `{ $other }` — нет такой аудитории
overdue = просрочено
overdue-due = просрочено { $due }
overdue-heard-was-due-due = просрочено, { $heard }; срок был { $due }
pace-time-left = { $pace }, осталось { $time }
pages = стр.
parts = частей
passing-of-all-of-order-shape-folded = { $passing } из { $all }, { $of }, { $order }{ $shape }{ $folded }
passing-records = { $passing } { $passing ->
        [one] запись
        [few] записи
       *[many] записей
    }
passing-records-some-have-several-values = { $passing } { $passing ->
        [one] запись
        [few] записи
       *[many] записей
    }; у некоторых несколько значений
path-cannot-be-read-error = `{ $path }` не читается: { $error }
percent-done = , готово { $percent } %
planned = запланировано
planned-due = план { $due }
planning-an-import = план импорта
read-again = прочитано заново
read-only = только чтение
reading-a-file = чтение файла
reading-the-register-as-it-was = чтение реестра на ту дату
records-of-every-kind = записи всех видов
records-records-operations-operations = записей { $records }, операций { $operations }
reference-as-Markdown = { $reference } в Markdown
reference-has-no-source-with-an-address = у { $reference } нет источника с адресом
reference-was-base-is-status-since-more-this-would-make-it-mine = { $reference }: было { $base }, теперь { $status }{ $more }; получится { $mine }
refused = отклонено
removed = удалено
restored-from-kept = восстановлено { $from }; { $kept }
restoring = восстановление
row-number = строка { $number }
rows = строк
rows-rows-of-a-file-that-export-wrote = строк из файла `export`: { $rows }
rules = правил
run-it-in-a-terminal-servanda-list-and-servanda-render-overview-need-none = запустите в терминале; `servanda list` и `servanda render overview` его не требуют
said-is-no-field-of-these-rows = `{ $said }` — нет такого поля у этих строк
said-is-not-understood = `{ $said }` непонятно
save_view-remove_view-takes-away-the-saved-view-whose-name-stands-here = ‹save_view.remove_view› удаляет сохранённый вид, имя которого здесь
saved-views = сохранённые виды
say-a-day-or-a-period-that-has-ended = укажите день или прошедший период
say-one-such-as-2025-12-31-or-1y = укажите, например 2025-12-31 или -1y
say-shared-or-leave-it-blank = укажите `shared` или оставьте пустым
say-when-it-was-true-today-or-earlier = укажите, когда это было верно: сегодня или раньше
say-which-file-or-leave-with-Esc = укажите файл или выйдите клавишей Esc
say-which-file-or-leave-with-form-back = укажите файл или выйдите: ‹form.back›
say-which-or-leave-with-Esc = укажите его или выйдите клавишей Esc
say-word-or-leave-it-blank = укажите `{ $word }` или оставьте пустым
servanda-check-tells-more = подробнее: servanda check
session-expected-group = ожидается заседание: { $group }
session-expected-missed-missed-perhaps-dormant-group = ожидается заседание, пропущено { $missed }, возможно, не собирается: { $group }
session-group = заседание: { $group }
session-held = заседание состоялось
session-number-group = заседание { $number }: { $group }
set-VISUAL-or-EDITOR-to-the-command-that-starts-yours = задайте в VISUAL или EDITOR команду запуска редактора
set-by-the-desk = задано вручную
set-by-the-desk-note = задано вручную: { $note }
show-a-list-of-records-or-choose-csv-or-json = покажите список записей или выберите csv или json
shown-is-no-SHA-256-so-no-kept-file-is-known-by-it = `{ $shown }` — не SHA-256, такого файла нет
shown-is-no-address-of-the-web-and-nothing-else-is-opened = `{ $shown }` — не веб-адрес, другое не открывается
sign-late-overdue = { $sign } просрочено { $late }
signed-signed = подписан { $signed }
slipped-first-due-first-now-due = срок перенесён: первый { $first }, теперь { $due }
somebody-else-has-made-theirs-of-it-saving-asks = другой изменил на `{ $theirs }`; при сохранении будет вопрос
something-is-being-done-already = уже что-то выполняется
something-that-is-counted-trade-turnover-investment = то, что считают: товарооборот, инвестиции
status-needs-a-note-that-says-why = для статуса `{ $status }` нужно примечание: почему
status-of-count-records = статус, записей: { $count }
status-of-reference = статус: { $reference }
step-done = этап исполнен
step-due = срок этапа
stopped-words-nothing-is-left-of-it = остановлено: { $words }, следов не осталось
summary-a-verified-backup-is-made-first-and-u-takes-it-back-whole = { $summary }; сначала делается проверенная копия, u отменит всё
summary-it-is-still-in-made = { $summary }; осталось в { $backup }
summary-the-register-before-it-is-kept = { $summary }; прежний реестр: { $kept }
tab-takes-it = tab — взять
taken-back = отменено
the-SHA-256-of-a-kept-file = SHA-256 файла
the-code-of-a-state-KR-or-XX-for-others = код государства (KR) или XX-… для других
the-damaged-one-lies-at-path = повреждённый: { $path }
the-field-is-as-it-was-VISUAL-and-EDITOR-name-the-editor = поле не изменено; редактор задают VISUAL и EDITOR
the-field-that-is-to-be-set = какое поле задать
the-field-that-it-speaks-of-empty-the-whole = о каком поле речь; пусто — обо всём
the-interface-speaks-name = язык интерфейса: { $name }
the-kept-file-shown-is-not-in-folder = файла `{ $shown }` нет в { $folder }
the-mouse-is-caught-click-and-wheel-work-here = мышь включена: щелчок и колесо работают
the-mouse-is-free-mark-and-copy-with-it = мышь свободна: выделяйте и копируйте
the-mouse-is-free-mark-and-copy-with-it-key-catches-it-again = мышь свободна: выделяйте и копируйте; { $key } вернёт её
the-name-is-empty = имя пустое
the-note-is-empty = примечание пустое
the-notice-window-closes = истекает срок уведомления
the-notice-window-closes-on-day = срок уведомления истекает { $day }
the-numbers-say-which-key-comes-first = числа показывают порядок ключей
the-part-that-a-body-has-in-a-record = участие организации в записи
the-record = запись
the-ref-of-the-noun = код: { $noun }
the-register-as-it-is-now = реестр на сегодня
the-register-before-it-is-path = прежний реестр: { $path }
the-register-moment = реестр { $moment }
the-same-can-be-done-on-the-command-line = то же можно сделать в командной строке
the-uid-of-the-noun = uid: { $noun }
the-value-of-an-indicator-for-a-period = значение показателя за период
the-word-in-the-language-language-in-one-line = { $word }, язык { $language }, одной строкой
theirs = чужое
there-is-no-backup-here = здесь нет копии
there-is-no-card-here = здесь нет карточки
there-is-no-column-on-that-side = с этой стороны столбца нет
there-is-no-entry-here = здесь нет события
there-is-no-file = файла нет
there-is-no-indicator-here = здесь нет показателя
there-is-no-mark-to-go-from-list-mark-sets-one = нет отметки, от которой вести; ‹list.mark› ставит её
there-is-no-name = имени нет
there-is-no-operation-here = здесь нет операции
there-is-no-record-here = здесь нет записи
there-is-no-room-for-the-calendar = для календаря нет места
there-is-no-table-here = здесь нет таблицы
there-is-no-view-name = вида `{ $name }` нет
there-is-nothing = ничего нет
there-is-nothing-here = здесь ничего нет
there-is-nothing-to-change = менять нечего
there-is-nothing-to-copy-here = копировать нечего
there-is-nothing-to-filter-by = фильтровать не по чему
there-is-nothing-to-go-back-to = возвращаться некуда
there-was-none-before = прежнего не было
this-program-cannot-be-started-again-error = программу не удалось запустить снова: { $error }
title-mark-count-changed = { $title }  { $mark } изменено { $count }
title-the-same-key-shows-it = { $title }; покажет та же клавиша
today = сегодня
today-today = сегодня, { $today }
tomorrow = завтра
tree = деревом
try-again = попробуйте ещё раз
type-one-or-leave-with-form-back = введите его или выйдите: ‹form.back›
type-to-find = ввод — поиск
type-to-find-a-key-a-view-or-a-record = введите клавишу, вид или запись
undone-summary = (отменено) { $summary }
unit-by-sides = { $unit }, по сторонам: { $sides }
unknown-no-evidence-found-of-what-became-of-it = нет данных: подтверждений исполнения не найдено
verifying = проверка копии
waiting-on-a-condition = ждёт выполнения условия
what-a-source-says-of-one-field-of-a-thing = что источник говорит об одном поле
what-is-to-be-done-a-project-an-event-a-visit-a-report = что предстоит сделать: проект, мероприятие, визит, доклад
what-is-to-be-made = что создать
what-the-view-view-shows = показанное в разделе { $view }
what-was-signed-a-treaty-an-agreement-a-memorandum = что подписано: договор, соглашение, меморандум
what-was-typed-is-thrown-away = введённое отброшено
what-you-typed-here-before-is-back-form-clear-empties-a-field-twice-the-whole-form = введённое здесь ранее возвращено; ‹form.clear› очищает поле, дважды — форму
when-made = при создании
where-something-is-chosen = при выборе значения
while-a-view-is-saved = при сохранении вида
who-form-accept-again-saves-mine-form-back-leaves = { $who }‹form.accept› ещё раз — сохранить { $mine }; ‹form.back› — выйти
who-meets-a-commission-a-committee-a-working-group = кто собирается: комиссия, комитет, рабочая группа
why-the-history-keeps-it = почему; останется в истории
wider-ten-years-are-the-widest = шире: десять лет — предел
width-wide = ширина { $width }
width-wide-no-room-for-it = ширина { $width }, не помещается
without-what-is-folded-away = , без свёрнутого
words-broke-off = прервано: { $words }
words-if-empty-default = { $words }; если пусто — { $default }
words-in-one-line = слова в одну строку
words-is-size-kB-long = слишком много: { $words }, { $size } кБ
words-never-empty = { $words }; обязательно
words-over-lines-if-need-be = слова, можно в несколько строк
working = (рабочий перевод)
write-it-in-the-line-above-then-form-accept = напишите в строке выше, затем ‹form.accept›
write-it-or-leave-with-form-back = напишите его или выйдите: ‹form.back›
writing-a-file = запись файла
writing-the-report = запись отчёта
wrote-counted-to-path = записано: { $counted }, { $path }
wrote-noun-to-path = записано: { $noun }, { $path }
wrote-the-report-to-path = отчёт записан: { $path }
y-copies-the-record-with-its-addresses = y копирует запись с адресами
yes = да
yes-or-no = да или нет
