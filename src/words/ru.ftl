# Русский. Официально-деловой стиль; за образец взята служебная переписка об исполнении поручений.
#
# register — реестр; record — запись; document — документ; group — формат (комиссия, рабочая группа); follow-up — поручение
# status — статус; completed — исполнено; limited — частично; cancelled — отменено (снято с контроля без исполнения)
# due — срок исполнения; first due — первоначальный срок; slipped — перенос срока; light, RAG — сигнал
# lead — исполнитель; support — соисполнитель; signatory — подписант; party — сторона; body — организация
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
column-Assurance = Подтвержд.
column-Binding = Обязывает
column-Due = Срок
column-Entered = Внесено
column-Field = Направление
column-First-due = Первый срок
column-Kind = Вид
column-Lead = Исполнитель
column-Legal-state = Прав. статус
column-Level = Уровень
column-Occasion = Мероприятие
column-RAG = Сигнал
column-Ref = Код
column-Signatories = Подписанты
column-Signed = Подписан
column-Slipped = Перенос
column-Start = Начало
column-Status = Статус
column-Timeliness = Соблюдение
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
order-lead = исполнитель
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
by-lead = исполнитель
by-legal-state = правовой статус
by-level = уровень
by-light = сигнал
by-occasion = мероприятие
by-party = сторона
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
group-by-lead = по исполнителям
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

count-action = { $count } { $count ->
        [one] действие
        [few] действия
       *[many] действий
    }
count-assessment = { $count } { $count ->
        [one] оценка
        [few] оценки
       *[many] оценок
    }
count-citation = { $count } { $count ->
        [one] ссылка
        [few] ссылки
       *[many] ссылок
    }
count-field = { $count } { $count ->
        [one] направление
        [few] направления
       *[many] направлений
    }
count-indicator = { $count } { $count ->
        [one] показатель
        [few] показателя
       *[many] показателей
    }
count-milestone = { $count } { $count ->
        [one] этап
        [few] этапа
       *[many] этапов
    }
count-note = { $count } { $count ->
        [one] примечание
        [few] примечания
       *[many] примечаний
    }
count-observation = { $count } { $count ->
        [one] значение
        [few] значения
       *[many] значений
    }
count-occasion = { $count } { $count ->
        [one] мероприятие
        [few] мероприятия
       *[many] мероприятий
    }
count-participation = { $count } { $count ->
        [one] участник
        [few] участника
       *[many] участников
    }
count-party = { $count } { $count ->
        [one] сторона
        [few] стороны
       *[many] сторон
    }
count-record = { $count } { $count ->
        [one] запись
        [few] записи
       *[many] записей
    }
count-relation = { $count } { $count ->
        [one] связь
        [few] связи
       *[many] связей
    }
count-session = { $count } { $count ->
        [one] заседание
        [few] заседания
       *[many] заседаний
    }
count-view = { $count } { $count ->
        [one] вид
        [few] вида
       *[many] видов
    }

## the command line

cli-A-backup-a-path-or-a-name-that-backup-list-shows = Копия: путь или имя из `backup list`
cli-A-document-group-or-follow-up-its-ref-or-uid = Документ, формат или поручение: код или uid
cli-A-field-and-its-new-value-may-be-given-several-times-default-opens-an-editor = Поле и новое значение; можно несколько раз [по умолчанию: открывается редактор]
cli-A-record-or-a-filter-that-finds-several = Запись или фильтр, находящий несколько
cli-A-register-of-international-agreements-and-of-what-became-of-them = Реестр международных договорённостей и хода их исполнения
cli-A-saved-view-its-noun-filter-order-and-columns-what-is-given-besides-wins-and-further-filters-must-hold-too = Сохранённый вид: раздел, фильтр, порядок, столбцы; заданное рядом важнее, дополнительные фильтры тоже действуют
cli-A-template-of-your-own-for-HTML-or-Markdown-instead-of-the-built-in-one = Собственный шаблон HTML или Markdown вместо встроенного
cli-Answer-in-this-form = Ответить в этой форме
cli-Answer-in-this-form-instead-of-a-sentence = Ответить в этой форме, а не предложением
cli-Anything-in-the-bin-its-ref-or-uid = То, что в корзине: код или uid
cli-Anything-that-has-a-ref-its-ref-or-uid = Всё, у чего есть код: код или uid
cli-Anything-that-has-a-ref-its-ref-or-uid-default-everything = Всё, у чего есть код: код или uid [по умолчанию: всё]
cli-Anything-that-has-a-ref-or-a-filter-that-finds-several-records = Всё, у чего есть код, или фильтр, находящий несколько записей
cli-Ask-nothing-not-even-about-a-backup-of-another-register = Ничего не спрашивать, даже о копии другого реестра
cli-At-most-so-many = Не больше стольких
cli-Begin-with-a-byte-order-mark-by-which-some-spreadsheets-know-UTF-8-csv = Начать с метки порядка байтов, по которой таблицы узнают UTF-8 (csv)
cli-Bring-back-what-was-undone-last = Вернуть отменённое последним
cli-Change-nothing-and-refuse-what-would = Ничего не менять и отклонять то, что меняет
cli-Change-the-several-records-that-a-filter-finds = Изменить несколько записей, найденных фильтром
cli-Change-the-several-records-that-a-filter-finds-complete-a-record-although-some-below-it-are-open = Изменить несколько записей, найденных фильтром; завершить запись, хотя подчинённые открыты
cli-Check-a-backup-against-what-was-written-down-when-it-was-made = Сверить копию с тем, что записано при её создании
cli-Check-the-indexes-against-their-tables-too-which-takes-longer = Сверить и индексы с таблицами, это дольше
cli-Columns-and-rows-of-the-frame = Столбцы и строки кадра
cli-Compress-it-default-for-a-FILE-that-ends-in-zst-and-for-backups-that-are-made-by-themselves = Сжать [по умолчанию для файла с .zst и для автоматических копий]
cli-Count-records = Подсчитать записи
cli-Delete-for-good-what-is-in-the-bin = Удалить безвозвратно то, что в корзине
cli-Do-it = Выполнить
cli-Encrypt-it-to-a-passphrase-that-of-SERVANDA_PASSPHRASE-else-it-is-asked-for = Зашифровать паролем: из `SERVANDA_PASSPHRASE`, иначе он спрашивается
cli-Encrypt-it-to-whoever-has-the-secret-key-of-this-public-key-age1 = Зашифровать для владельца закрытого ключа к этому открытому, `age1…`
cli-Entered-on-or-after-this-day = Внесённое в этот день или позже
cli-Find-contradictions-and-gaps = Найти противоречия и пробелы
cli-For-whom-shared-leaves-out-whatever-is-internal = Для кого: shared без служебных сведений
cli-From-which-day-on-changes-are-told-90-days-before-the-day-of-the-report-when-not-given = С какого дня показывать изменения; иначе за 90 дней до дня отчёта
cli-How-much-of-it-is-done-0-to-100 = Сколько исполнено, от 0 до 100
cli-In-place-of-what-is-there-which-is-kept-as-a-backup = На место имеющегося, которое сохранится копией
cli-Its-fields = Поля
cli-List-records-or-what-belongs-to-them = Список записей или того, что к ним относится
cli-List-the-backups-beside-the-register-the-newest-first = Список копий рядом с реестром, сначала новые
cli-Make-a-document-group-follow-up-or-what-belongs-to-them = Создать документ, формат, поручение или то, что к ним относится
cli-Make-a-register = Создать реестр
cli-Make-a-verified-backup = Сделать проверенную копию
cli-Make-it-only-if-one-is-due-by-what-is-set-and-thin-out-those-that-were-made-so = Сделать, только если пора по настройкам, и проредить такие копии
cli-Make-list-verify-and-restore-copies-of-the-register = Делать, показывать, проверять и восстанавливать копии реестра
cli-Make-the-parties-bodies-and-fields-that-the-register-does-not-know-states-are-always-made = Создать стороны, организации и направления, которых нет в реестре; государства создаются всегда
cli-Only-say-which-would-go = Только показать, что будет удалено
cli-Only-this-record-and-what-belongs-to-it-into-the-register-as-one-operation = Только эту запись и всё к ней: в реестр, одной операцией
cli-Only-what-this-author-did = Только сделанное этим автором
cli-Options-of-every-command = Общие параметры
cli-Print-help = Показать справку
cli-Print-help-see-a-summary-with-h = Показать справку (кратко: -h)
cli-Print-help-see-more-with-help = Показать справку (подробнее: --help)
cli-Print-one-frame-of-the-interface = Напечатать один кадр интерфейса
cli-Print-the-completions-of-a-shell = Напечатать автодополнение для оболочки
cli-Print-the-manual-page = Напечатать страницу руководства
cli-Print-this-message-or-the-help-of-the-given-subcommand-s = Показать это сообщение или справку команды
cli-Print-version = Показать версию
cli-Put-a-backup-in-the-place-of-the-register-which-is-kept = Поставить копию на место реестра, который сохранится
cli-Put-a-dated-remark-on-a-record = Добавить к записи датированное примечание
cli-Put-a-view-into-the-bin = Переместить вид в корзину
cli-Put-dates-that-are-no-day-on-their-last-day-ics = Даты без дня ставить на последний их день (ics)
cli-Put-it-there-instead-where-no-file-is-yet = Поместить туда, где файла ещё нет
cli-Put-things-into-the-bin = Переместить в корзину
cli-Put-what-can-be-read-of-a-damaged-register-into-a-new-one-at-this-path = Прочитанное из повреждённого реестра записать в новый по этому пути
cli-Read-all-of-this-from-a-file = Взять всё это из файла
cli-Read-an-encrypted-backup-with-the-secret-keys-of-this-file = Читать зашифрованную копию ключами из файла
cli-Remind-so-many-days-before-0-not-at-all-ics = Напоминать за столько дней; 0 — не напоминать (ics)
cli-Remove-the-backups-that-no-rule-of-backups-in-config-toml-keeps = Удалить копии, которые не сохраняет ни одно правило `[backups]` в config.toml
cli-Save-a-filter-under-a-name-in-place-of-one-that-has-it = Сохранить фильтр под именем, заменив прежний
cli-Save-filters-under-names = Сохранять фильтры под именами
cli-Say-nothing-but-what-was-asked-for = Не говорить ничего, кроме ответа
cli-Say-what-the-status-of-records-is = Указать статус записей
cli-Set-fields-of-one-thing-or-of-all-records-that-pass-a-filter = Задать поля одной записи или всех, прошедших фильтр
cli-Show-everything-that-is-known-of-one-thing = Показать всё, что известно об одном
cli-Show-the-views-that-are-saved = Показать сохранённые виды
cli-Show-what-is-to-happen-and-what-is-overdue = Показать предстоящее и просроченное
cli-Show-what-was-done-the-newest-first = Показать сделанное, сначала новое
cli-Take-back-an-operation-by-a-new-one = Отменить операцию новой операцией
cli-Take-in-a-table-CSV-XLSX-ODS-JSON = Загрузить таблицу: CSV, XLSX, ODS, JSON
cli-Take-things-out-of-the-bin = Вернуть из корзины
cli-Tell-what-changed-since-a-backup = Показать изменения с момента копии
cli-Tell-what-would-happen-and-do-nothing = Показать, что будет, и ничего не делать
cli-Tell-where-everything-lies-whether-it-is-sound-and-what-to-do = Показать, где что лежит, цело ли оно и что делать
cli-The-address-of-what-shows-it = Адрес подтверждения
cli-The-column-that-identifies-a-row-for-ever = Столбец, всегда определяющий строку
cli-The-configuration-instead-of-that-of-the-configuration-folder = Настройки вместо тех, что в папке настроек
cli-The-file-is-standard-input = Файл; `-` — стандартный ввод
cli-The-first-day-default-today-and-whatever-is-overdue = Первый день [по умолчанию: сегодня и всё просроченное]
cli-The-form = Форма
cli-The-form-of-the-file = Форма файла
cli-The-form-plain-text-text-with-colours-or-a-picture = Форма: текст, цветной текст или рисунок
cli-The-language-of-the-interface-en-ru-kk-ko-else-language-in-config-toml-else-LC_ALL-LC_MESSAGES-or-LANG-else-English = Язык интерфейса: en, ru, kk, ko; иначе `language` в config.toml, иначе `LC_ALL`, `LC_MESSAGES` или `LANG`, иначе английский
cli-The-last-day-default-a-year-after-the-first = Последний день [по умолчанию: год спустя]
cli-The-number-or-uid-of-an-operation-default-your-own-last-one-not-yet-undone = Номер или uid операции [по умолчанию: ваша последняя неотменённая]
cli-The-order-as-in-due-ref = Порядок, например -due,ref
cli-The-order-as-in-due-ref-columns-a-minus-for-the-largest-first = Порядок, например -due,ref: столбцы, минус — по убыванию
cli-The-register-instead-of-the-one-that-SERVANDA_DB-names-or-that-of-the-data-folder = Реестр вместо того, что в `SERVANDA_DB` или в папке данных
cli-The-remark = Примечание
cli-The-sheet-of-a-workbook-by-name-or-number-default-the-first-with-anything-in-it = Лист книги, имя или номер [по умолчанию: первый непустой]
cli-The-shell = Оболочка
cli-The-view = Раздел
cli-What-is-to-be-made = Что создать
cli-What-it-is = Какой
cli-What-it-is-called = Имя
cli-What-it-lists-when-the-first-word-is-a-noun-of-list-and-the-filter = Что показывает, если первое слово — раздел `list`, и фильтр
cli-What-the-evidence-is-called-default-its-address = Заголовок подтверждения [по умолчанию: его адрес]
cli-What-the-rows-are-documents-groups-follow-ups-bodies-default-the-columns-tell = Что в строках: documents, groups, follow-ups, bodies, … [по умолчанию: видно по столбцам]
cli-What-to-count-by = По чему считать
cli-What-to-do-where-rows-cannot-be-taken-import-nothing-or-the-others = Что делать со строками, которые не принять: не брать ничего или взять остальные
cli-What-to-list-when-the-first-word-is-one-of-the-nouns-and-which-records-it-concerns = Что показать, если первое слово — раздел, и о каких записях речь
cli-What-to-list-when-the-first-word-is-one-of-the-nouns-of-list-and-which-records-it-concerns = Что показать, если первое слово — раздел `list`, и о каких записях речь
cli-What-to-show-as-in-ref-title-due = Что показать, например ref,title,due
cli-What-to-show-as-in-ref-title-due-csv-xlsx-markdown-html = Что показать, например ref,title,due (csv, xlsx, markdown, html)
cli-What-was-known-on-this-day = Что было известно на этот день
cli-What-was-true-on-this-day-as-it-is-known-now-relative-dates-of-the-filter-count-from-it = Что было верно на этот день по нынешним сведениям; от него считаются относительные даты фильтра
cli-When-it-was-true-a-date-today-or-earlier-default-today = Когда это было верно: сегодня или раньше [по умолчанию: сегодня]
cli-Where-a-column-goes-FIELD-VALUE-for-the-same-value-in-every-row-FIELD-for-none-may-be-given-several-times = Куда идёт столбец; FIELD==VALUE — одно значение для всех строк, FIELD= — никакого; можно несколько раз
cli-Where-it-goes-a-file-a-folder-or-for-standard-output-which-is-where-it-goes-without-this = Куда: файл, папка или - для стандартного вывода (так и без этого)
cli-Where-to-default-in-the-folder-of-backups-named-by-the-time = Куда [по умолчанию: в папку копий, имя по времени]
cli-Where-to-write-it-is-standard-output = Куда записать; - — стандартный вывод
cli-Which-default-the-newest = Какая [по умолчанию: новейшая]
cli-Which-records-when-the-first-word-is-documents-groups-or-follow-ups-of-that-kind-only = Какие записи; если первое слово documents, groups или follow-ups, то только этого вида
cli-Who-says-so-desk-independent-or-a-party-s-code = Кто оценивает: desk, independent или код стороны
cli-Whom-it-is-for-with-shared-nothing-internal-is-in-it = Для кого: с `shared` без служебных сведений
cli-Whose-keys-they-are-where-two-catalogues-call-that-column-the-same = Чьи это ключи, если два каталога называют столбец одинаково
cli-Why = Почему
cli-Why-completed-and-cancelled-ask-for-it = Почему; обязательно для completed и cancelled
cli-With-every-operation-and-the-moments-of-entry-json-jsonl = Со всеми операциями и моментами внесения (json, jsonl)
cli-With-what-is-in-the-bin = Вместе с корзиной
cli-Without-a-command-the-terminal-interface-opens-on-first-run-it-makes-the-register-that-ships-with-the-program = Без команды открывается интерфейс в терминале; при первом запуске создаётся реестр из поставки
cli-Without-records-parties-bodies-and-documents-are-yours-to-add = Без записей: стороны, организации и документы добавите сами
cli-Write-a-report-on-one-page-what-stands-where-what-changed-on-what-evidence = Отчёт на одной странице: состояние, изменения, подтверждения
cli-Write-all-of-this-to-a-new-file = Записать всё это в новый файл
cli-Write-in-place-of-a-file-that-is-there = Записать поверх имеющегося файла
cli-Write-what-happens-row-by-row-to-a-new-file-json-csv-or-md-by-its-name-else-text = Записать происходящее по строкам в новый файл: .json, .csv или .md, иначе текст
cli-Write-what-passes-a-filter-or-everything-as-a-file = Записать всё или прошедшее фильтр в файл

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

## codes: By

By-day = дням
By-month = месяцам
By-week = неделям

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
Role-lead = исполнитель
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

## codes: authority

authority-VCLT-article-24-all-have-consented-the-day-of-entry-is-ahead = ВКПМД, ст. 24: все дали согласие, день вступления впереди
authority-VCLT-article-25-applied-provisionally = ВКПМД, ст. 25: применяется временно
authority-VCLT-article-54-its-term-has-run-out = ВКПМД, ст. 54: срок истёк
authority-VCLT-article-59-a-later-document-stands-in-its-place = ВКПМД, ст. 59: заменён более поздним документом
authority-VCLT-articles-11-to-18-signed-a-consent-to-be-bound-is-outstanding = ВКПМД, ст. 11–18: подписан, согласие на обязательность ещё не дано
authority-VCLT-articles-24-and-26-in-force = ВКПМД, ст. 24 и 26: в силе
authority-VCLT-articles-54-to-56-ended = ВКПМД, ст. 54–56: прекращён
authority-VCLT-articles-57-and-58-suspended = ВКПМД, ст. 57 и 58: приостановлен
authority-no-source-says-whether-it-binds-only-its-signature-is-known = источники не говорят, обязывает ли он: известно лишь подписание
authority-not-binding-by-its-own-terms = не обязывает: по собственным условиям
authority-not-binding-operative-on-signature = не обязывает: действует с подписания

## codes: clock

clock-a-renewal-period-for-its-express-renewal = срока явного продления
clock-an-exact-day-of-entry-into-force = точного дня вступления в силу
clock-an-exact-day-of-signature = точного дня подписания
clock-binding = сведений об обязательности
clock-renewal = сведений о продлении
clock-renewal_period = срока продления
clock-term = срока действия

## codes: code

code-RAG = сигнал
code-RAG-rule = правило сигнала
code-SHA-256 = SHA-256
code-assessor = сторона оценки
code-assurance = подтверждённость
code-audience = аудитория
code-clock = срок действия
code-code-of-a-party = код стороны
code-code-word = слово-код
code-entity = вид строки
code-field-to-sort-by = поле сортировки
code-flag = признак
code-form-of-a-report = форма отчёта
code-format = форма
code-format-of-a-frame = форма кадра
code-frequency = частота
code-grouping = группировка
code-key = ключ
code-kind = вид
code-language-code = код языка
code-legal-state = правовой статус
code-level = уровень
code-list-of-language-codes = список кодов языков
code-moment = момент
code-noun = раздел
code-number = число
code-part = часть записи
code-qualifier = точность
code-reason = причина
code-ref = код
code-renewal = продление
code-role = роль
code-rule-of-check = правило `check`
code-severity = степень
code-sort-of-entry = вид события
code-stance = отношение
code-status = статус
code-thing-to-count-by = основание подсчёта
code-timeliness = соблюдение срока
code-type-of-action = тип действия
code-type-of-document = тип документа
code-type-of-evidence = тип подтверждения
code-type-of-follow-up = тип поручения
code-type-of-group = тип формата
code-type-of-occasion = тип мероприятия
code-type-of-relation = тип связи
code-view = раздел
code-web-address = веб-адрес
code-whole-number-in-its-limits = целое число в пределах
code-word-for-attested = степень засвидетельствования
code-word-for-binding = слово об обязательности
code-word-for-on-error = слово для --on-error
code-yes-or-no = да или нет

## codes: none

none-never-entered = не вносилось
none-no-assurance = без подтверждения
none-no-audience = аудитория не указана
none-no-document = не документ
none-no-due-date = без срока
none-no-field = без направления
none-no-first-due-date = без первого срока
none-no-kind = без вида
none-no-lead = без исполнителя
none-no-legal-state = без правового статуса
none-no-level = без уровня
none-no-light = без сигнала
none-no-occasion = без мероприятия
none-no-party = без стороны
none-no-percentage = без процента
none-no-record-above = без вышестоящей записи
none-no-rule = без правила
none-no-signatory = без подписанта
none-no-start = без начала
none-no-status = статус не указан
none-no-status-said = статус не сообщался
none-no-timeliness = без срока
none-no-type = без типа
none-no-word-on-renewal = о продлении не сказано
none-not-done = не исполнено
none-not-known = неизвестно
none-not-signed = не подписано

## codes: verb

verb-redo = вернуть
verb-undo = отменить

## sentences

A-register-of-your-own-servanda-db-FILE-init-empty = Собственный реестр: servanda --db FILE init --empty
A-value-of-it = Пример значения
A-verified-backup-is-made-first-the-history-still-tells-what-was-there = Сначала делается проверенная резервная копия; история сохранит, что здесь было.
Actions = Действия
Acts = Юридические действия
Arguments = Аргументы
Assurance = Подтвержд.
BCP-47-codes-with-blanks-between-such-as-kk-ko-en = коды BCP 47 через пробел, например kk ko en
Bin = Корзина
Binding = Обязывает
By = Кто
Clocks = Действие
Column = Столбец
Columns = Столбцы
Commands = Команды
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
It-is-doing-far = Выполняется: { $doing }{ $far }.
It-was-made-made_at-and-holds-holds = Сделана { $made_at }, содержит: { $holds }.
Kept-files = Файлы
Kind = Вид
Latest-by-side = Последнее по сторонам
Lead = Исполнитель
Leave-and-stop-what-goes-on-beside = Выйти и остановить то, что выполняется?
Legal-state = Прав. статус
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
Options = Параметры
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
RFC-3339-such-as-2026-11-23T12-00-00Z = RFC 3339, например 2026-11-23T12:00:00Z
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
Usage = Использование:
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
a-BCP-47-code-such-as-en-ru-kk-or-ko = код BCP 47, например en, ru, kk или ko
a-body-by-its-ref-or-name = организация: код или название
a-date-as-known-2026-2026-09-2026-09-25-2026-09-16-2026-09-17-or-a-word-2w-eoq = дата, как известна: 2026, 2026-09, 2026-09-25, 2026-09-16/2026-09-17; или слово: +2w, eoq
a-dated-act-upon-a-document-a-signature-a-ratification = датированное действие с документом: подписание, ратификация
a-field-by-its-code-or-label = направление: код или название
a-field-of-cooperation-energy-minerals = направление сотрудничества: энергетика, недра
a-filter-has-at-most-most-words = в фильтре не более { $most } слов
a-filter-that-begins-with-a-minus-has-a-key-as-in-field-labour-or-write-not-WORD = у фильтра с минусом есть ключ, как в -field:labour; или пишите not:СЛОВО
a-language-en-ru-kk-ko = язык: en, ru, kk, ko
a-length-of-time-P5Y-or-5y-or-indefinite = длительность: P5Y или 5y; либо indefinite
a-length-of-time-P6M-or-6m-P2Y-or-2y = длительность: P6M или 6m, P2Y или 2y
a-meeting-of-a-group = заседание формата
a-ministry-an-agency-a-company-a-university = министерство, ведомство, компания, университет
a-moment-such-as-2026-11-23T12-00-00Z = момент, например 2026-11-23T12:00:00Z
a-noun-has-no-field-name = { $noun }: нет поля `{ $name }`
a-number-such-as-9-6 = число, например 9.6
a-number-with-a-point-such-as-9-6 = число с точкой, например 9.6
a-party-by-its-code-or-name = сторона: код или название
a-percentage-is-a-whole-number-from-0-to-100 = процент — целое число от 0 до 100
a-percentage-is-at-most-100 = процент не больше 100
a-profile-is-what-save-profile-writes = профиль пишет --save-profile
a-record-does-not-stand-below-itself = запись не подчиняется самой себе
a-record-does-not-stand-in-relation-to-itself = запись не связана сама с собой
a-ref-begins-with-a-letter-and-holds-up-to-24-letters-digits-_-or-such-as-D12 = код начинается с буквы, до 24 букв, цифр, `-`, `_`, `.` или `/`, например D12
a-ref-such-as-D12 = код, например D12
a-ref-such-as-D12-if-empty-the-next-of-its-series = код, например D12; если пусто — следующий по порядку
a-rule-of-the-register-forbids-that-error = правило реестра запрещает это: { $error }
a-source-a-page-a-press-report-a-paper = источник: страница, сообщение прессы, бумага
a-source-with-its-address-is-cited-with-a-status = источник с адресом указывается при смене статуса
a-state-or-an-international-organisation = государство или международная организация
a-step-of-a-record = этап исполнения записи
a-table-of-counted = таблица: { $counted }
a-table-of-rows-rows = таблица, строк: { $rows }
a-table-or-a-file-that-export-wrote = таблица или файл, записанный командой `export`
a-terminal-s-clipboard-takes-most-kB-X-writes-it-to-a-file = буфер терминала вмещает { $most } кБ; X запишет в файл
a-title-without-an-address = заголовок без адреса
a-uid-is-a-UUID-of-version-7-such-as-019aa0f0-7c00-7a11-8b22-334455667788 = uid — это UUID версии 7, например 019aa0f0-7c00-7a11-8b22-334455667788
a-visit-a-summit-a-forum-at-which-things-are-signed = визит, саммит, форум, где подписывают документы
a-whole-number-from-least-to-most = целое число от { $least } до { $most }
a-word-of-lower-case-letters-digits-and-_ = слово из строчных букв, цифр и _
above-100 = больше 100
add-note = добавьте --note "…"
added = добавлено
after = после
ahead = впереди
all = все
all-count-view = все { $count }: { $view }
all-none-open = { $all }, открытых нет
alt-enter-a-new-line = ; alt-enter: новая строка
always-cancel-stops-it = ‹always.cancel›: остановить
among-the-columns-of-a-file = среди столбцов файла
an-address-that-begins-with-https-or-http = адрес, начинается с https:// или http://
an-address-that-begins-with-https-or-http-and-has-no-blanks = адрес начинается с https:// или http://, без пробелов
an-argument-is-no-UTF-8-text = аргумент не в UTF-8
an-empty-value = пустое значение
an-interval-is-2025-2027-open-2026-left-out-digits-are-201X-20XX-2025-XX-2025-09-XX = интервал: `2025/2027`, открытый `2026/..`; пропущенные цифры: `201X`, `20XX`, `2025-XX`, `2025-09-XX`
an-override-of-the-light-needs-a-note-that-says-why = для сигнала вручную нужно примечание: почему
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
arg-and-other-do-not-go-together = `{ $arg }` и `{ $other }` несовместимы
arg-is-missing = не указано: `{ $arg }`
arg-needs-a-value = для `{ $arg }` нужно значение
as-a-tree = , деревом
as-it-was-known-on-day = по сведениям на { $day }
as-of-date = на { $date }
as-of-date-ends-after-today-today = дата `{ $date }` оканчивается после сегодняшнего дня, { $today }
as-of-day = на { $day }
as-of-day-as-it-was-known-on-known = на { $day }, по сведениям на { $known }
as-one-change-undone-with-one-u = одним изменением, отмена — u
as-usual = как обычно
backups-make_backup-makes-one-and-verifies-it = ‹backups.make_backup› делает копию и проверяет её.
base = исходное
before = до
before-a-change-of-several = перед общим изменением
before-a-difference = перед сравнением
before-a-form-is-left = перед выходом из формы
before-a-yes = перед подтверждением
before-above = выше: { $before }
before-above-below-more = выше: { $before }, ниже: { $below }
begin-with-FREQ-DAILY-WEEKLY-MONTHLY-or-YEARLY = начните с FREQ=DAILY, WEEKLY, MONTHLY или YEARLY
beginning = начала
begins-or-signed = начало или подписание
begins-start = начало: { $start }
being-stopped = останавливается
below-0 = меньше 0
below-more = ещё { $below }
bring-it-back-first-servanda-restore-reference = сначала верните: servanda restore { $reference }
bring-it-back-from-a-copy-of-that-folder = верните его из копии этой папки
bring-it-back-with-servanda-redo = верните: `servanda redo`
by-by = по { $by }
by-keys = порядок: { $keys }
by-on = к { $on }
by-on-missed-missed = к { $on }; пропущено: { $missed }
by-on-missed-missed-perhaps-dormant = к { $on }; пропущено: { $missed }, возможно, не собирается
by-ref = по коду
by-who = сторона: { $who }
bytes = байт
cannot-begin-error = не удаётся начать: { $error }
cannot-keep-the-file-for-the-editor-value = не сохранить файл для редактора: { $value }
cannot-open-what-program-error = не открывается `{ $what }`: `{ $program }`: { $error }
cannot-read-path-source = не читается `{ $path }`: { $source }
cannot-use-path-source = нельзя использовать `{ $path }`: { $source }
cannot-use-path-why = нельзя использовать `{ $path }`: { $why }
cannot-what-path-source = не удалось { $what } `{ $path }`: { $source }
cannot-write-path-source = не записать `{ $path }`: { $source }
cannot-write-the-output-error = не записать вывод: { $error }
cards-move-only-between-statuses-board-regroup-groups-by-status = карточки перемещаются только между статусами; ‹board.regroup› группирует по статусу
changed = изменено
changed-by-somebody-else = изменено другим
check-that-the-folder-exists-and-that-you-may-write-in-it = проверьте, что папка есть и в неё можно писать
check-that-the-folder-exists-and-that-you-may-write-in-it-or-name-another-file = проверьте, что папка есть и в неё можно писать, или укажите другой файл
check-the-day-against-the-calendar-an-unknown-day-is-2025-09-or-2025-09-XX = сверьте день с календарём; неизвестный день: `2025-09` или `2025-09-XX`
choose-a-parent-that-is-not-below-it = выберите вышестоящее, которое не ниже её
choose-a-record-first = сначала выберите запись
choose-another-parent = выберите другое вышестоящее
choose-another-ref = выберите другой код
cite-it-for-a-record-a-figure-or-a-part-of-a-record = укажите его для записи, значения или части записи
close-the-quote-a-quote-within-quotes-is-written-twice = закройте кавычку; внутри она пишется дважды
closer-a-week-is-the-closest = ближе: неделя — предел
coarse-on-no-day = без дня: { $coarse }
column = %
column-of-all = { $column } из { $all }
columns-first-last-of-all = столбцы { $first } – { $last } из { $all }
complete-or-cancel-those-first-or-say-so-with-yes-and-the-reason-in-note = сначала завершите или отмените их, либо укажите --yes и причину в --note
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
dates-lie-between-the-years-0001-and-9999 = годы от 0001 до 9999
day-not-known = день неизвестен
days-d-late = просрочено на { $days } дн.
default-default = {""}[по умолчанию: { $default }]
deleting-for-good = безвозвратное удаление
desk-independent-or-the-code-of-a-party = desk, independent или код стороны
did-you-mean-key = возможно, `{ $key }:`?
did-you-mean-near = возможно, `{ $near }`?
did-you-mean-near-it-is-one-of-all = возможно, `{ $near }`? допустимо: { $all }
did-you-mean-near-list = возможно, `{ $near }`? { $list }
did-you-mean-near-the-codes-are-codes = возможно, `{ $near }`? коды: { $codes }
did-you-mean-near-the-fields-are-fields = возможно, `{ $near }`? поля: { $fields }
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
end = конца
entity-has-no-field-name = { $entity }: нет поля `{ $name }`
every-word-of-a-filter-must-hold-key-codes-finds-either = все слова фильтра должны выполняться; `{ $key }:{ $codes }` найдёт любое
every-word-of-a-filter-must-hold-take-one-out = все слова фильтра должны выполняться; уберите одно
everywhere = везде
everywhere-as_of-goes-back-to-now = ‹everywhere.as_of› — вернуться к сегодня
everywhere-new-makes-one-and-the-observations-that-give-it-figures = ‹everywhere.new› создаёт показатель и его значения.
everywhere-new-makes-the-first = ‹everywhere.new› создаёт первую запись.
everywhere-new-makes-the-first-servanda-import-on-the-command-line-brings-in-a-table = ‹everywhere.new› создаёт первую; командой servanda import загружают таблицу.
everywhere-reload-reads-it-again-everywhere-show_backups-shows-the-backups = ‹everywhere.reload› читает заново; ‹everywhere.show_backups› показывает копии.
everywhere-show_documents-everywhere-show_groups-everywhere-show_follow_ups-show-them-list-status-says-how-one-stands-everywhere-help-shows-every-key = ‹everywhere.show_documents›, ‹everywhere.show_groups›, ‹everywhere.show_follow_ups› показывают их; ‹list.status› меняет статус. ‹everywhere.help› — все клавиши.
failed-words = не удалось: { $words }
field-belongs-to-a-belongs-not-to-a-kind = `{ $field }`: поле вида «{ $belongs }», а не «{ $kind }»
field-cannot-be-set = `{ $field }` не задаётся
field-is-no-field-that-can-be-set = поле `{ $field }` не задаётся
field-value-is-no-what = { $field }: `{ $value }` — не { $what }
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
free-some-space-or-name-a-file-on-another-disk-nothing-was-changed = освободите место или укажите файл на другом диске; ничего не изменено
free-some-space-then-try-again-everything-acknowledged-before-is-safe = освободите место и повторите: всё подтверждённое ранее сохранно
from-begin = с { $begin }
give-CSV-XLSX-ODS-JSON-or-JSONL = дайте CSV, XLSX, ODS, JSON или JSONL
give-a-value-field = укажите значение: { $field }=…
give-a-whole-number-from-0-to-100 = укажите целое число от 0 до 100
give-an-array-of-flat-objects-or-one-object-a-line = дайте массив плоских объектов или по объекту в строке
give-flat-objects-numbers-words-and-lists-of-words = дайте плоские объекты: числа, слова, списки слов
give-one-of-them-as-in-example = укажите одно из них, как в `{ $example }`
give-the-address-of-the-source-or-leave-its-title-empty = укажите адрес источника или оставьте заголовок пустым
group = формат
grouped-by-by = группы: { $by }
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
it-can-be-fitting = возможны: { $fitting }
it-failed-and-did-not-say-why = не удалось, причина не сообщена
it-is-a-SQLite-database-of-another-program = это база SQLite другой программы
it-is-a-folder = это папка
it-is-being-stopped-already = уже останавливается
it-is-empty = он пуст
it-is-itself-an-undo-or-a-redo = это сама отмена или возврат
it-is-no-SQLite-database = это не база SQLite
it-is-not-clear-what-the-rows-are-value = неясно, что в строках: { $value }
it-is-one-of-all = допустимо: { $all }
it-is-undone-already = она уже отменена
it-lists-what-has-no-view-of-its-own-here = он показывает то, для чего здесь нет раздела
it-made-the-register = она создала реестр
it-takes-takes = допустимо: { $takes }
it-takes-values-codes = допустимо: { $values }: { $codes }
it-takes-values-example = допустимо: { $values }: `{ $example }`
it-was-cancelled = остановлено
it-was-opened-with-read-only = он открыт с --read-only
it-was-stopped = остановлено
it-was-stopped-and-nothing-of-it-was-kept = остановлено, ничего не сохранено
its-dates-contradict-its-status = даты противоречат статусу
its-frequency-is-not-known = периодичность неизвестна
its-new-value-empty-nothing = новое значение; пусто — ничего
keep-COUNT-or-UNTIL-not-both-RFC-5545-section-3-3-10 = оставьте COUNT или UNTIL (RFC 5545, раздел 3.3.10)
key-is-no-key-of-the-history = `{ $key }` — нет такого ключа истории
key-lacks-its-value = у `{ $key }:` нет значения
key-stands-twice = `{ $key }:` указан дважды
key-takes-one-what-not-a-list = `{ $key }`: одно значение ({ $what }), не список
key-takes-takes = `{ $key }:` допускает: { $takes }
keys-and-words-of-the-summary-or-note = { $keys }  и слова из описания или примечания
keys-is-left = { $keys } — прервано
keys-means-nothing-here = { $keys } здесь ничего не делает
known-only-so-far = дата известна не до дня
languages-with-blanks-between-kk-ko-en = языки через пробел: kk ko en
last-by-author-at = последнее изменение: { $author }, { $at };
last-first = по убыванию
last-heard-of-in-date = последние сведения { $date }
last-heard-of-on-date = последние сведения { $date }
later = позже
leave-accept-saves-leave-discard-throws-it-away-leave-back-goes-on-with-the-form = ‹leave.accept› — сохранить, ‹leave.discard› — отбросить, ‹leave.back› — продолжить
leave-and-start-again-what-was-acknowledged-before-is-in-the-file-that-was-opened = выйдите и начните заново; подтверждённое ранее — в открытом тогда файле
leave-digits-out-from-the-right-201X-20XX-2025-XX-2025-09-XX = пропускайте цифры справа: `201X`, `20XX`, `2025-XX`, `2025-09-XX`
leave-it-out-keys-and-signs-take-no-blanks-around-them = уберите его; вокруг ключей и знаков нет пробелов
leave-one-of-them-out = уберите одно из них
leave-out-read-only-to-change-something = уберите --read-only, чтобы менять
line-line-column-column-the-file-is-encoding-and-here-is-a-byte-that-is-no-letter-in-it = строка { $line }, столбец { $column }: файл в { $encoding }, а этот байт в ней не буква
line-line-column-column-there-is-a-NUL-which-no-text-holds = строка { $line }, столбец { $column }: здесь NUL, которого в тексте нет
line-line-column-column-why = строка { $line }, столбец { $column }: { $why }
list-filter-changes-it-filter_line-clear-in-its-line-empties-it = ‹list.filter› меняет его; ‹filter_line.clear› в его строке очищает.
list-group_by-groups-the-list-by-it = ‹list.group_by› группирует список по этому
looking-after-the-register = проверка реестра
looking-for-problems = поиск противоречий
lower-case-letters-digits-and-_-for-a-noun = строчные буквы, цифры и `_`: { $noun }
made-and-verified-name = сделана и проверена { $name }
make-another-register-with-servanda-init = создайте другой реестр: `servanda init`
make-one-servanda-db-path-init = создайте его: servanda --db { $path } init
make-room-there-or-name-another-folder-in-TMPDIR = освободите там место или укажите другую папку в TMPDIR
make-the-file-and-its-folder-writable-or-copy-the-register-elsewhere-and-name-it-with-db = сделайте файл и папку доступными для записи или скопируйте реестр и укажите его в --db
makes = создаёт
making-a-backup = создание копии
mark-count-marked = { $mark } отмечено { $count }
min-min-sec-s = { $min } мин { $sec } с
mine = моё
month-not-known = месяц неизвестен
months-are-01-to-12-seasons-2025-21-to-2025-24-quarters-2025-33-to-2025-36-an-unknown-month-is-2025-or-2025-XX = месяцы `01`–`12`, времена года `2025-21`–`2025-24`, кварталы `2025-33`–`2025-36`; неизвестный месяц: `2025` или `2025-XX`
more-more-lines = ещё { $more } { $more ->
        [one] строка
        [few] строки
       *[many] строк
    }
n1-draft-is-kept = сохранён 1 черновик
n1-mark-taken-away = снята 1 отметка
n64-hexadecimal-digits-in-lower-case = 64 шестнадцатеричные цифры, строчные
name-a-backup-servanda-backup-list-shows-them = укажите копию: их показывает `servanda backup list`
name-a-day-such-as-2025-12-31 = укажите день, например 2025-12-31
name-a-day-that-has-been-today-or-earlier = укажите прошедший день: сегодня или раньше
name-a-file = укажите файл
name-a-file-in-a-folder-that-is-there = укажите файл в существующей папке
name-a-file-not-a-folder = укажите файл, а не папку
name-a-file-or-for-standard-output = укажите файл или `-` для стандартного вывода
name-a-file-that-is-not-there-yet-or-none-the-backup-is-then-named-by-its-time = укажите ещё не существующий файл или ничего: имя даст время
name-a-kind = укажите: { $kind }
name-a-record-or-a-filter-that-finds-some = укажите запись или фильтр
name-a-record-such-as-F1-or-a-filter-such-as-field-energy = укажите запись, например F1, или фильтр, например field:energy
name-a-register-with-db-or-make-one-there-with-servanda-db-FILE-init = укажите реестр в --db или создайте: `servanda --db FILE init`
name-a-start-or-an-end-2026-2026 = укажите начало или конец: `2026/..`, `../2026`
name-another-file = укажите другой файл
name-another-file-a-register-is-never-written-over-even-with-force = укажите другой файл: реестр не перезаписывается даже с --force
name-another-file-or-give-force-to-write-in-its-place = укажите другой файл или --force, чтобы записать поверх
name-another-file-with-db-or-replace-it-with-init-force-which-keeps-a-backup = укажите другой файл в --db или замените через init --force, копия сохранится
name-another-record-with-other = укажите другую запись: other=
name-is-whole = { $name } цела
name-needs-a-subcommand = `{ $name }`: нужна подкоманда
name-one-of-names = укажите одно из: { $names }
name-one-of-them = укажите одно из них
name-takes-no-mark = `{ $name }` не допускает `{ $mark }`
name-the-file-itself = укажите сам файл
near-servanda-view-list-shows-those-that-are-saved = { $near }сохранённые показывает `servanda view list`
near-the-keys-are-all-put-text-in-quotes = { $near }ключи: { $all }; текст берите в кавычки
near-the-keys-are-known = { $near }ключи: { $known }
never = никогда
never-heard-of = сведений не было
new = новое
no = нет
no-date-lies-what-word = { $what } { $word } дат нет
no-day-is-said = день не указан
no-due-date = без срока
no-editor-is-set = редактор не задан
no-filter-finds-by-label = нет фильтра для { $by } `{ $label }`
no-key-view-or-record-is-called-that = нет такой клавиши, вида или записи
no-record-is-named = запись не указана
no-record-passes-text = фильтру `{ $text }` ничего не соответствует
no-record-was-named = запись не указана
no-room-for-it = не помещается
no-session-is-known-to-have-been-held = ни одного состоявшегося заседания не известно
no-value = нет значения
no-view-is-saved = сохранённых видов нет
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
nothing-is-on-the-agenda-from-from-to-to = с { $from } по { $to } ничего не намечено
nothing-lies-in-the-bin = корзина пуста
nothing-lies-since-since-and-until-until = между { $since } и { $until } ничего нет
nothing-one-flat-list = без группировки
nothing-was-changed = ничего не изменено
nothing-was-changed-try-again = ничего не изменено; попробуйте ещё раз
nothing-was-done-that-fits = подходящего не сделано
nothing-was-found-that-contradicts-itself-or-is-missing = противоречий и пробелов не найдено
nothing-was-said-yet = сообщений ещё не было
nothing-was-set = ничего не задано
nothing-would-change = ничего не изменится
nothing-would-change-every-field-has-that-value-already = ничего не изменится: значения уже такие
now = сейчас
now-whole = сейчас: цела
occasions-and-notice-periods-appear-here = мероприятия и сроки уведомления.
of-records-type-to-find = записей: { $of }; ввод — поиск
of-this-sitting-the-newest-first = этого сеанса, сначала новые
on-course = в графике
on-hold-paused-by-decision = отложено: приостановлено по решению
on-it-hang-some = с этим связано: { $some }
on-the-board = на доске
one-and-other-can-never-both-hold = { $one } и { $other } не выполняются вместе
one-day-or-both-what-was-true-or-what-was-known = один день или оба: что было верно или что было известно
one-field-of-all-as-one-change = одно поле всех, одним изменением
one-of-codes = одно из: { $codes }
one-of-names = одно из: { $names }
one-of-the-types-of-its-kind = один из типов этого вида
only-dates-and-percent-do-write-it-like-example = так можно с датами и `percent`; пишите как `{ $example }`
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
open-it-in-a-spreadsheet-program-and-save-it-anew-as-XLSX-ODS-or-CSV = откройте в табличной программе и сохраните заново как XLSX, ODS или CSV
open-open = открытых { $open }
open-open-of-all = открытых { $open } из { $all }
opening-what = открывается { $what }
operation-number-summary-changed-the-same-since = операция { $number } ({ $summary }) потом изменила то же
operation-operation-summary-cannot-be-undone-why = операцию { $operation } ({ $summary }) не отменить: { $why }
operation-other = операция { $other }
other-is-no-audience = `{ $other }` — нет такой аудитории
overdue = просрочено
overdue-due = просрочено { $due }
overdue-heard-was-due-due = просрочено, { $heard }; срок был { $due }
pages = стр.
part-belongs-to-a-kind-and-reference-is-a-found = { $part } относится к { $kind }, а `{ $reference }` — { $found }
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
path-can-only-be-read-why = `{ $path }` только для чтения: { $why }
path-cannot-be-read-error = `{ $path }` не читается: { $error }
path-has-schema-found-and-must-be-upgraded-to-known-before-it-can-be-read = у `{ $path }` схема { $found }, до чтения её нужно обновить до { $known }
path-is-a-symbolic-link-and-nothing-is-written-through-one = `{ $path }` — символическая ссылка, через неё не пишут
path-is-damaged-and-no-backup-was-made-of-it-problems = `{ $path }` повреждён, копия не сделана: { $problems }
path-is-damaged-problems = `{ $path }` повреждён: { $problems }
path-is-damaged-why = `{ $path }` повреждён: { $why }
path-is-no-Servanda-register-why = `{ $path }` — не реестр Servanda: { $why }
path-is-no-file-that-could-be-kept = `{ $path }` — не файл, который можно сохранить
path-is-no-longer-the-file-that-was-opened-it-was-moved-replaced-or-deleted = `{ $path }` — уже не тот файл, что был открыт: его переместили, заменили или удалили
path-is-the-register-itself = `{ $path }` — сам реестр
path-was-made-by-a-later-version-it-has-schema-found-and-this-program-knows-known = `{ $path }` сделан более новой версией: схема { $found }, а программа знает { $known }
path-why = `{ $path }`: { $why }
percent-done = , готово { $percent } %
planned = запланировано
planned-due = план { $due }
planning-an-import = план импорта
put-a-at-its-end = поставьте `"` в конце
put-a-before-the-first-word-of-the-phrase = поставьте `"` перед первым словом фразы
put-a-blank-after-the-quote-or-for-a-quote-within = поставьте пробел после кавычки или `""` для кавычки внутри
put-a-comma-or-a-blank-after-the-quote-or-for-a-quote-within = поставьте запятую или пробел после кавычки или `""` для кавычки внутри
put-a-real-folder-there-or-name-another-file = создайте там настоящую папку или укажите другой файл
put-dashes-in-2025-09-25-2025-09 = поставьте дефисы: `2025-09-25`, `2025-09`
put-one-of-uncertain-approximate-both-at-the-end-of-a-date = в конце даты один из знаков: `?` неуверенно, `~` приблизительно, `%` и то и другое
put-the-earlier-or-smaller-end-first = сначала более раннее или меньшее
read-again = прочитано заново
read-only = только чтение
reading-a-file = чтение файла
reading-the-register-as-it-was = чтение реестра на ту дату
records-of-every-kind = записи всех видов
records-records-operations-operations = записей { $records }, операций { $operations }
reference-as-Markdown = { $reference } в Markdown
reference-cannot-be-completed-names-below-it-are-open = { $reference } не завершить: ниже открыты { $names }
reference-cannot-be-completed-names-below-it-is-open = { $reference } не завершить: ниже открыта { $names }
reference-has-no-source-with-an-address = у { $reference } нет источника с адресом
reference-is-a-noun-and-cannot-be-status = { $reference } — { $noun }, статус `{ $status }` невозможен
reference-is-in-the-bin-and-cannot-be-changed = `{ $reference }` в корзине, изменить нельзя
reference-was-base-is-status-since-more-this-would-make-it-mine = { $reference }: было { $base }, теперь { $status }{ $more }; получится { $mine }
refused = отклонено
removed = удалено
rest-and-last-can-never-all-hold = { $rest } и { $last } не выполняются вместе
restore-the-newest-verified-backup-servanda-backup-list-then-servanda-backup-restore-FILE = восстановите новейшую проверенную копию: servanda backup list, затем servanda backup restore FILE
restore-the-newest-verified-backup-servanda-backup-restore-FILE-the-damaged-register-is-kept-beside-it = восстановите новейшую проверенную копию: `servanda backup restore FILE`; повреждённый реестр сохранится рядом
restored-from-kept = восстановлено { $from }; { $kept }
restoring = восстановление
row-number = строка { $number }
row-row-column-column-a-list-of-objects-or-an-object-within-a-row-is-no-cell = строка { $row }, столбец `{ $column }`: список объектов или вложенный объект — не ячейка
row-row-column-column-the-cell-is-longer-than-limit-bytes = строка { $row }, столбец { $column }: ячейка длиннее { $limit } байт
row-row-column-column-the-quote-that-opens-in-line-line-is-never-closed = строка { $row }, столбец { $column }: кавычка из строки { $line } не закрыта
row-row-has-more-than-limit-columns = в строке { $row } больше { $limit } столбцов
rows = строк
rows-rows-of-a-file-that-export-wrote = строк из файла `export`: { $rows }
rule-and-given-were-named = { $rule }, а указаны { $given }
rules = правил
run-any-command-without-read-only-once-a-verified-backup-is-made-first = выполните раз любую команду без --read-only; сначала сделается проверенная копия
run-it-in-a-terminal-servanda-list-and-servanda-render-overview-need-none = запустите в терминале; `servanda list` и `servanda render overview` его не требуют
said-is-no-field-of-these-rows = `{ $said }` — нет такого поля у этих строк
said-is-not-understood = `{ $said }` непонятно
save-the-whole-file-in-one-encoding-best-UTF-8-and-look-at-that-line = сохраните весь файл в одной кодировке, лучше UTF-8, и посмотрите эту строку
save_view-remove_view-takes-away-the-saved-view-whose-name-stands-here = ‹save_view.remove_view› удаляет сохранённый вид, имя которого здесь
saved-views = сохранённые виды
say-a-day-or-a-period-that-has-ended = укажите день или прошедший период
say-each-part-once = каждую часть укажите один раз
say-it-once-or-write-word = укажите один раз или { $word }
say-one-such-as-2025-12-31-or-1y = укажите, например 2025-12-31 или -1y
say-shared-or-leave-it-blank = укажите `shared` или оставьте пустым
say-so-as-documents-groups-follow-ups-milestones-bodies = укажите: --as documents, groups, follow-ups, milestones, bodies, …
say-what-set-FIELD-VALUE = укажите: --set FIELD=VALUE
say-when-it-was-true-today-an-earlier-day-or-a-month-or-year-that-is-over = укажите, когда это было верно: сегодня, раньше или прошедший месяц или год
say-when-it-was-true-today-or-earlier = укажите, когда это было верно: сегодня или раньше
say-which-file-or-leave-with-Esc = укажите файл или выйдите клавишей Esc
say-which-file-or-leave-with-form-back = укажите файл или выйдите: ‹form.back›
say-which-or-leave-with-Esc = укажите его или выйдите клавишей Esc
say-word-or-leave-it-blank = укажите `{ $word }` или оставьте пустым
see-where-it-goes-a-full-disk-or-a-file-without-permission = проверьте, куда пишется: полный диск или файл без прав
see-whether-the-delimiter-stands-where-it-should-or-take-out-columns = проверьте, на месте ли разделитель, или уберите столбцы
see-whether-the-folder-is-there-and-may-be-written-and-has-room = проверьте, что папка есть, доступна для записи и в ней есть место
servanda-backup-list-shows-the-others-restore-the-newest-that-verifies = другие покажет `servanda backup list`; восстановите новейшую целую
servanda-backup-list-shows-what-there-is = что есть, покажет `servanda backup list`
servanda-check-tells-more = подробнее: servanda check
servanda-doctor-looks-into-it = разберётся `servanda doctor`
servanda-help-lists-the-commands = команды покажет `servanda --help`
servanda-help-says-how-it-is-used = как пользоваться, скажет `servanda --help`
servanda-history-numbers-the-operations = номера операций покажет `servanda history`
servanda-history-shows-what-was-done-and-by-whom = что и кем сделано, покажет `servanda history`
servanda-list-FILTER-shows-what-a-filter-finds-several-refs-are-ref-F1-F2 = что находит фильтр, покажет `servanda list FILTER`; несколько кодов: ref:F1,F2
servanda-list-bodies-shows-the-bodies = организации покажет `servanda list bodies`
servanda-list-fields-shows-the-fields = направления покажет `servanda list fields`
servanda-list-occasions-shows-the-occasions = мероприятия покажет `servanda list occasions`
servanda-list-parties-shows-the-parties = стороны покажет `servanda list parties`
servanda-list-shows-the-refs-of-this-register = коды этого реестра покажет `servanda list`
servanda-show-REF-tells-what-is-held-servanda-history-REF-how-it-came-there = что записано: `servanda show REF`; как появилось: `servanda history REF`
servanda-show-lists-the-relations-of-a-record = связи записи покажет `servanda show`
servanda-show-tells-what-is-there-schema-sql-states-the-rules = что есть, покажет `servanda show`; правила — в schema.sql
servanda-show-tells-what-the-record-holds = что в записи, покажет `servanda show`
session-expected-group = ожидается заседание: { $group }
session-expected-missed-missed-perhaps-dormant-group = ожидается заседание, пропущено { $missed }, возможно, не собирается: { $group }
session-group = заседание: { $group }
session-held = заседание состоялось
session-number-group = заседание { $number }: { $group }
set-VISUAL-or-EDITOR-to-the-command-that-starts-yours = задайте в VISUAL или EDITOR команду запуска редактора
set-both-set-rag_override-amber-set-rag_note = задайте оба: --set rag_override=amber --set rag_note="…"
set-by-the-desk = задано вручную
set-by-the-desk-note = задано вручную: { $note }
set-it-on-a-belongs = задайте его для: { $belongs }
shorten-it-or-keep-the-long-text-as-evidence = сократите или сохраните длинный текст как подтверждение
shorten-it-to-limit-characters-or-keep-the-long-text-as-evidence = сократите до { $limit } знаков или сохраните длинный текст как подтверждение
show-a-list-of-records-or-choose-csv-or-json = покажите список записей или выберите csv или json
shown-is-no-SHA-256-so-no-kept-file-is-known-by-it = `{ $shown }` — не SHA-256, такого файла нет
shown-is-no-address-of-the-web-and-nothing-else-is-opened = `{ $shown }` — не веб-адрес, другое не открывается
shown-is-one-argument-too-many = лишний аргумент: `{ $shown }`
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
step-number-source = шаг { $number }: { $source }
stopped-words-nothing-is-left-of-it = остановлено: { $words }, следов не осталось
summary-a-verified-backup-is-made-first-and-u-takes-it-back-whole = { $summary }; сначала делается проверенная копия, u отменит всё
summary-it-is-still-in-made = { $summary }; осталось в { $made }
summary-the-register-before-it-is-kept = { $summary }; прежний реестр: { $kept }
tab-takes-it = tab — взять
taken-back = отменено
text-is-length-characters-long-and-limit-fit = `{ $text }` — { $length } знаков, а помещается { $limit }
text-is-letters-digits-marks-and-punctuation-on-one-line-prose-may-have-line-breaks = текст — буквы, цифры, знаки в одну строку; в прозе можно переносы
text-is-no-FIELD-VALUE = `{ $text }` — не FIELD=VALUE
text-leads-to-a-record-not-to-a-session = `{ $text }` ведёт к записи, а не к заседанию
that-relation-is-there-already = такая связь уже есть
the-SHA-256-of-a-kept-file = SHA-256 файла
the-code-of-a-state-KR-or-XX-for-others = код государства (KR) или XX-… для других
the-codes-are-codes = коды: { $codes }
the-columns-are = столбцы:
the-copy-of-path-does-not-hold-what-it-was-made-from-problems = копия `{ $path }` не содержит того, с чего сделана: { $problems }
the-copy-was-cancelled = копирование остановлено
the-damaged-one-lies-at-path = повреждённый: { $path }
the-disk-is-full = диск заполнен
the-disk-is-full-the-change-was-not-kept = диск заполнен: изменение не сохранено
the-editor-editor-failed-why = редактор `{ $editor }` не сработал: { $why }
the-field-is-as-it-was-VISUAL-and-EDITOR-name-the-editor = поле не изменено; редактор задают VISUAL и EDITOR
the-field-that-is-to-be-set = какое поле задать
the-field-that-it-speaks-of-empty-the-whole = о каком поле речь; пусто — обо всём
the-fields-are = поля:
the-fields-are-fields = поля: { $fields }
the-file-came-back-as-no-UTF-8-text = файл вернулся не в UTF-8
the-file-came-back-larger-than-1-MB = файл вернулся больше 1 МБ
the-file-has-no-rows = в файле нет строк
the-file-is-read-only = файл только для чтения
the-file-or-its-folder-is-not-writable = файл или папка закрыты для записи
the-first-row-names-the-columns-the-others-follow = первая строка называет столбцы, за ней остальные
the-folder-is-read-only = папка только для чтения
the-frequencies-are-DAILY-WEEKLY-MONTHLY-and-YEARLY = частоты: DAILY, WEEKLY, MONTHLY, YEARLY
the-interface-speaks-name = язык интерфейса: { $name }
the-kept-file-shown-is-not-in-folder = файла `{ $shown }` нет в { $folder }
the-last-session-is-known-too-coarsely-for-its-frequency = дата последнего заседания слишком неточна для периодичности
the-manifest-beside-it-says-when-it-was-made-use-the-key-or-passphrase-of-that-time = манифест рядом говорит, когда она сделана; возьмите ключ или пароль того времени
the-mouse-is-caught-click-and-wheel-work-here = мышь включена: щелчок и колесо работают
the-mouse-is-free-mark-and-copy-with-it = мышь свободна: выделяйте и копируйте
the-mouse-is-free-mark-and-copy-with-it-key-catches-it-again = мышь свободна: выделяйте и копируйте; { $key } вернёт её
the-name-is-empty = имя пустое
the-next-session-lies-beyond-the-year-9999 = следующее заседание после 9999 года
the-note-is-empty = примечание пустое
the-notice-window-closes = истекает срок уведомления
the-notice-window-closes-on-day = срок уведомления истекает { $day }
the-numbers-say-which-key-comes-first = числа показывают порядок ключей
the-parent-is-itself-below-this-record-so-they-would-stand-in-a-circle = вышестоящее само ниже этой записи, получится круг
the-part-that-a-body-has-in-a-record = участие организации в записи
the-parts-are-FREQ-INTERVAL-COUNT-and-UNTIL = части: FREQ, INTERVAL, COUNT, UNTIL
the-profile-cannot-be-read-value = профиль не читается: { $value }
the-quote-in-word-is-never-closed = кавычка в { $word } не закрыта
the-quote-in-word-is-never-opened = кавычка в { $word } не открыта
the-record = запись
the-ref-of-the-noun = код: { $noun }
the-ref-value-is-taken = код `{ $value }` занят
the-register-as-it-is-now = реестр на сегодня
the-register-before-it-is-path = прежний реестр: { $path }
the-register-could-not-be-read-or-written-value = реестр не удалось прочитать или записать: { $value }
the-register-is-in-use-by-another-program-and-did-not-become-free-in-time = реестр занят другой программой и не освободился вовремя
the-register-moment = реестр { $moment }
the-same-can-be-done-on-the-command-line = то же можно сделать в командной строке
the-sheets-are = листы:
the-terminal-cannot-be-used-value = терминал недоступен: { $value }
the-uid-of-the-noun = uid: { $noun }
the-value-of-an-indicator-for-a-period = значение показателя за период
the-word-in-the-language-language-in-one-line = { $word }, язык { $language }, одной строкой
the-workbook-cannot-be-read-value = книга не читается: { $value }
the-years-go-from-0001-to-9999 = годы от `0001` до `9999`
theirs = чужое
there-is-a-file-at-path-already = файл `{ $path }` уже есть
there-is-a-register-at-path-already = реестр `{ $path }` уже есть
there-is-no-backup-at-path = нет резервной копии `{ $path }`
there-is-no-backup-here = здесь нет копии
there-is-no-card-here = здесь нет карточки
there-is-no-column-name = нет столбца `{ $name }`
there-is-no-column-on-that-side = с этой стороны столбца нет
there-is-no-command-name = нет команды `{ $name }`
there-is-no-entry-here = здесь нет события
there-is-no-file = файла нет
there-is-no-indicator-here = здесь нет показателя
there-is-no-mark-to-go-from-list-mark-sets-one = нет отметки, от которой вести; ‹list.mark› ставит её
there-is-no-name = имени нет
there-is-no-operation-here = здесь нет операции
there-is-no-option-shown = нет параметра `{ $shown }`
there-is-no-record-here = здесь нет записи
there-is-no-register-at-path = нет реестра `{ $path }`
there-is-no-room-for-the-calendar = для календаря нет места
there-is-no-room-left-on-the-disk-of-path = на диске `{ $path }` нет места
there-is-no-sheet-name = нет листа `{ $name }`
there-is-no-table-here = здесь нет таблицы
there-is-no-view-name = вида `{ $name }` нет
there-is-no-what-name-in-this-register = в этом реестре нет: { $what } `{ $name }`
there-is-nothing = ничего нет
there-is-nothing-here = здесь ничего нет
there-is-nothing-to-change = менять нечего
there-is-nothing-to-copy-here = копировать нечего
there-is-nothing-to-count = считать нечего
there-is-nothing-to-filter-by = фильтровать не по чему
there-is-nothing-to-go-back-to = возвращаться некуда
there-is-nothing-to-what = нечего { $what }
there-was-none-before = прежнего не было
this-program-cannot-be-started-again-error = программу не удалось запустить снова: { $error }
title-mark-count-changed = { $title }  { $mark } изменено { $count }
title-the-same-key-shows-it = { $title }; покажет та же клавиша
to-is-before-from-and-an-agenda-goes-forward = `{ $to }` раньше `{ $from }`, а сроки идут вперёд
today = сегодня
today-today = сегодня, { $today }
tomorrow = завтра
tree = деревом
try-again = попробуйте ещё раз
try-again-if-it-stays-so-have-servanda-doctor-look-into-the-register = повторите; если не поможет, пусть `servanda doctor` проверит реестр
try-again-if-it-stays-so-see-which-program-holds-the-file = повторите; если не поможет, выясните, какая программа держит файл
turn-the-relation-round-or-remove-the-one-that-leads-back = разверните связь или удалите ту, что ведёт обратно
turn-the-two-dates-round = поменяйте даты местами
two-capital-letters-ISO-3166-1-or-XX-for-others = две прописные буквы (ISO 3166-1) или XX-… для других
type-one-or-leave-with-form-back = введите его или выйдите: ‹form.back›
type-to-find = ввод — поиск
type-to-find-a-key-a-view-or-a-record = введите клавишу, вид или запись
undo-operation-number-first = сначала отмените операцию { $number }
undone-summary = (отменено) { $summary }
unit-by-sides = { $unit }, по сторонам: { $sides }
unknown-no-evidence-found-of-what-became-of-it = нет данных: подтверждений исполнения не найдено
usage-usage = использование: { $usage }
use-servanda-redo-to-take-back-an-undo-and-servanda-undo-the-operation-it-brought-back = отмену снимает `servanda redo`, а операцию, которую он вернул, — `servanda undo`
use-the-digits-0-to-9-between-them-and-in-an-interval = только цифры 0–9, `-` между ними и `/` в интервале
use-the-newer-program-backup-create-and-doctor-still-work-with-this-one = возьмите более новую программу; `backup create` и `doctor` работают и в этой
value-does-not-have-four-digits-for-the-year-and-two-for-month-and-day = в `{ $value }` не четыре цифры года и не по две для месяца и дня
value-does-not-say-how-often-it-has-no-FREQ = `{ $value }` не говорит, как часто: нет FREQ
value-does-not-say-whether-it-lies-ahead-or-back = `{ $value }` не говорит, вперёд или назад
value-ends-before-it-starts = `{ $value }` оканчивается раньше начала
value-exists-already = `{ $value }` уже существует
value-has-a-qualifier-too-many-or-not-at-its-end = в `{ $value }` лишний знак неточности или он не в конце
value-has-a-small-x-where-a-digit-is-left-out = в `{ $value }` строчная `x` вместо пропущенной цифры
value-has-a-time-of-day-and-the-register-keeps-days = в `{ $value }` есть время суток, а реестр хранит дни
value-has-a-year-before-0001-or-after-9999 = в `{ $value }` год до 0001 или после 9999
value-has-hours-minutes-or-seconds-and-the-register-counts-days = в `{ $value }` часы, минуты или секунды, а реестр считает дни
value-has-more-than-one-which-stands-between-start-and-end = в `{ $value }` больше одного `/`, который делит начало и конец
value-has-no-dashes-between-year-month-and-day = в `{ $value }` нет дефисов между годом, месяцем и днём
value-has-no-date-on-either-side = в `{ $value }` нет даты ни с одной стороны
value-has-no-value-a-part-is-written-NAME-VALUE = у `{ $value }` нет значения: часть пишется NAME=VALUE
value-has-other-where-a-month-is-wanted = в `{ $value }` вместо месяца `{ $other }`
value-has-other-where-an-ASCII-digit-or-sign-is-wanted = в `{ $value }` вместо цифры или знака ASCII `{ $other }`
value-has-the-year-0000-which-no-document-bears = в `{ $value }` год 0000, таких документов нет
value-is-a-form-of-EDTF-level-2-that-the-register-does-not-keep = `{ $value }` — форма EDTF уровня 2, реестр её не хранит
value-is-a-link-and-links-are-not-followed-for-writing = `{ $value }` — ссылка, через ссылки не пишут
value-is-a-register = `{ $value }` — реестр
value-is-empty-where-a-date-is-wanted = `{ $value }` пусто, а нужна дата
value-is-empty-where-a-period-is-wanted = `{ $value }` пусто, а нужна длительность
value-is-empty-where-a-recurrence-is-wanted = `{ $value }` пусто, а нужна повторяемость
value-is-longer-than-can-be-counted = `{ $value }` слишком долго для счёта
value-is-negative-and-a-period-only-has-a-length = `{ $value }` отрицательно, а у длительности есть только длина
value-is-neither-a-date-nor-a-word-for-one = `{ $value }` — не дата и не слово для неё
value-is-no-arg = `{ $value }` не подходит: { $arg }
value-is-no-date = `{ $value }` — не дата
value-is-no-day-for-SERVANDA_TODAY = `{ $value }` — не день для SERVANDA_TODAY
value-is-no-day-to-end-on-other = `{ $value }` — не день окончания: { $other }
value-is-no-file = `{ $value }` — не файл
value-is-no-frequency-that-the-register-keeps = `{ $value }` — такой частоты реестр не хранит
value-is-no-moment-for-SERVANDA_NOW = `{ $value }` — не момент для SERVANDA_NOW
value-is-no-part-of-a-recurrence-that-the-register-keeps = `{ $value }` — такой части повторения реестр не хранит
value-is-no-uid = `{ $value }` — не uid
value-is-no-value-for-arg = `{ $value }` не подходит для `{ $arg }`
value-is-no-what = `{ $value }` не подходит: { $what }
value-is-no-word-for-how-often-it-comes-round = `{ $value }` не говорит, как часто
value-is-not-a-date = `{ $value }` — не дата
value-is-not-a-period = `{ $value }` — не длительность
value-is-not-a-whole-number-from-1-to-most = `{ $value }` — не целое число от 1 до { $most }
value-is-not-one-exact-day-and-a-day-is-wanted = `{ $value }` — не один точный день, а нужен день
value-is-required-and-cannot-be-empty = `{ $value }` обязательно и не может быть пустым
value-lasts-no-time-at-all = `{ $value }` не длится нисколько
value-leads-outside-the-years-0001-to-9999 = `{ $value }` выходит за годы 0001–9999
value-leaves-digits-out-before-digits-that-are-known = в `{ $value }` пропущены цифры перед известными
value-may-mean-day-month-or-month-day = `{ $value }`: день/месяц или месяц/день?
value-names-a-day-that-does-not-exist = `{ $value }` — такого дня нет
value-names-no-file = `{ $value }` не называет файл
value-says-both-how-many-times-and-until-when = `{ $value }` говорит и сколько раз, и до какого дня
value-stands-twice = `{ $value }` указано дважды
values-values = {""}[значения: { $values }]
verifying = проверка копии
waiting-on-a-condition = ждёт выполнения условия
what-a-source-says-of-one-field-of-a-thing = что источник говорит об одном поле
what-day-is-after-today-today = { $what } `{ $day }` — после сегодняшнего дня, { $today }
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
with-that-text-would-run-in-a-circle = тогда `{ $text }` образует круг
without-what-is-folded-away = , без свёрнутого
word-ends-before-it-begins = { $word } оканчивается раньше начала
word-goes-on-after-its-quote = { $word } продолжается после кавычки
word-has-neither-a-beginning-nor-an-end = у { $word } нет ни начала, ни конца
word-has-no-key-before-its-mark = у { $word } нет ключа перед `{ $mark }`
word-has-no-letter-or-digit-to-look-for = в { $word } нет буквы или цифры для поиска
word-has-nothing-after-it = после { $word } ничего нет
word-has-what = { $word }: { $what }
word-holds-for-no-record = { $word } не выполняется ни для одной записи
word-holds-for-nothing-no-percentage-is-what = { $word } ни для чего не выполняется: процент не бывает { $what }
word-is-a-range-which-takes = { $word } — интервал, ему нужен `:`
word-is-no-key = { $word } — нет такого ключа
word-is-no-percentage = { $word } — не процент
word-is-no-what = { $word } не подходит: { $what }
word-is-open-and-has-no-what-to-compare-with = { $word } открыто, нет { $what } для сравнения
word-says-not-twice = { $word }: дважды «не»
words-broke-off = прервано: { $words }
words-if-empty-default = { $words }; если пусто — { $default }
words-in-one-line = слова в одну строку
words-is-size-kB-long = слишком много: { $words }, { $size } кБ
words-never-empty = { $words }; обязательно
words-over-lines-if-need-be = слова, можно в несколько строк
working = (рабочий перевод)
write-2025-2025-09-or-2025-09-25 = пишите `2025`, `2025-09` или `2025-09-25`
write-30d-for-ahead-30d-for-back = `+30d` — вперёд, `-30d` — назад
write-a-capital-X-201X = пишите прописную `X`: `201X`
write-a-date-as-2025-09-25-2025-09-or-12-Jun-2024-or-today-30d-eoq-friday = пишите `2025-09-25`, `2025-09`, `12 Jun 2024` либо `today`, `+30d`, `eoq`, `friday`
write-a-date-as-2025-2025-09-2025-09-25-2025-2025-2027-or-2026 = пишите `2025`, `2025-09`, `2025-09-25`, `2025~`, `2025/2027` или `2026/..`
write-a-date-with-both-bounds-2026-2026-Q3-2026-09-16-today = пишите дату с обеими границами: 2026, 2026-Q3, 2026-09-16, today
write-a-day-as-2025-09-25-an-interval-as-2025-09-25-2025-09-26 = день: `2025-09-25`, интервал: `2025-09-25/2025-09-26`
write-a-day-as-2025-09-25-today-or-30d = день: `2025-09-25`, `today` или `+30d`
write-a-period-as-P5Y-P6M-P90D-P1Y6M-or-short-5y-6m-2w-90d = длительность: `P5Y`, `P6M`, `P90D`, `P1Y6M` или коротко: `5y`, `6m`, `2w`, `90d`
write-a-range-within-0-100-such-as-percent-50 = интервал в пределах 0..100, например `percent:50..`
write-a-term-for-each-name-due-name-lead = пишите отдельно для каждого: `{ $name }:due { $name }:lead`
write-a-whole-number-0-10-100 = пишите целое число: 0, 10, 100
write-a-whole-number-from-0-to-100 = пишите целое число от 0 до 100
write-a-whole-number-such-as-3 = пишите целое число, например 3
write-each-part-as-in-FREQ-MONTHLY-INTERVAL-3-COUNT-4 = пишите каждую часть как в FREQ=MONTHLY;INTERVAL=3;COUNT=4
write-flag-or-not-flag = пишите `{ $flag }` или `not:{ $flag }`
write-it-in-the-line-above-then-form-accept = напишите в строке выше, затем ‹form.accept›
write-it-in-the-terminal-s-own-encoding-UTF-8 = пишите в кодировке терминала, UTF-8
write-it-or-leave-with-form-back = напишите его или выйдите: ‹form.back›
write-key-sign-and-value-without-blanks-as-in-due-2026-01-01 = ключ, знак и значение без пробелов: `due<2026-01-01`
write-key-value = пишите `{ $key }:{ $value }`
write-monthly-quarterly-yearly-every-3-months-every-2-weeks-until-2027-12-31-or-FREQ-MONTHLY-INTERVAL-3 = пишите `monthly`, `quarterly`, `yearly`, `every 3 months`, `every 2 weeks until 2027-12-31` или FREQ=MONTHLY;INTERVAL=3
write-the-day-alone-2025-09-25 = пишите только день: `2025-09-25`
write-the-day-alone-UNTIL-20271231 = пишите только день: UNTIL=20271231
write-the-day-the-ISO-way-year-first-2025-09-25 = пишите по ISO, сначала год: `2025-09-25`
write-the-earlier-date-first-2025-2027 = сначала более ранняя дата: `2025/2027`
write-the-field-and-the-value-right = пишите поле, `=` и значение: { $right }
write-values-of-one-key-as-a-list-ref-D1-D2 = значения одного ключа — списком: `ref:D1,D2`
write-what-is-to-be-left-out-right-after-it-field-labour-not-late = исключаемое пишется сразу за знаком: `-field:labour`, `not:late`
writing-a-file = запись файла
writing-the-report = запись отчёта
wrote-counted-to-path = записано: { $counted }, { $path }
wrote-noun-to-path = записано: { $noun }, { $path }
wrote-the-report-to-path = отчёт записан: { $path }
y-copies-the-record-with-its-addresses = y копирует запись с адресами
yes = да
yes-or-no = да или нет
your-home-folder-is-not-known = ваша домашняя папка неизвестна
It-is-encrypted = Она зашифрована
One-record-back = Вернуть одну запись
as-name-holds-it = какой её хранит { $name }
form-Passphrase = Пароль
form-Record = Запись
form-its-ref-such-as-F7 = её обозначение, например F7
form-not-shown-while-it-is-typed = при вводе не показывается
help-bring-one-record-back-as-the-backup-holds-it-after-a-look-at-what-that-changes = вернуть одну запись из копии, сначала показав, что изменится
help-give-the-terminal-back-to-the-shell-until-fg = вернуть терминал оболочке до команды `fg`
help-remove-the-backups-that-no-rule-of-config-toml-keeps-after-a-look-at-what-goes-and-what-stays = удалить копии, которые не сохраняет ни одно правило config.toml, сначала показав, что уйдёт и что останется
help-tell-what-changed-since-the-backup-Enter-on-a-line-brings-its-record-back-after-a-look = показать, что изменилось после копии; Enter на строке возвращает её запись после просмотра
help-the-next-theme-of-colours-for-this-sitting = следующая цветовая тема, на этот сеанс
key-one-record = одна запись
key-prune = прореживание
key-suspend = приостановить
key-theme = тема
time-left = осталось { $time }

# Titles and names by language
help-titles-in-the-next-language-they-have-else-the-interface-s-the-register-s-own-English-the-first = названия на следующем языке из имеющихся; иначе на языке интерфейса, реестра, на английском, первое из всех
key-titles = названия
no-record-here-has-a-title-in-another-language = здесь ни у одной записи нет названия на другом языке
title-in-shown = название на { $shown }
title-in-shown-no-wanted-one = название на { $shown }; на { $wanted } нет
titles-in-language-where-there-are-such = названия на { $language }, где они есть
tongue-Chinese = китайском
tongue-English = английском
tongue-French = французском
tongue-German = немецком
tongue-Japanese = японском
tongue-Kazakh = казахском
tongue-Korean = корейском
tongue-Kyrgyz = киргизском
tongue-Russian = русском
tongue-Turkish = турецком
tongue-Uzbek = узбекском
## faults, findings and what a command says of itself

in-force-from-from-before-it-was-signed-signed-lawful-where-the-parties-so-agreed-VCLT-articles-24-and-28 = в силе с { $from }, до подписания ({ $signed }); правомерно, если стороны так договорились (ВКПМД, статьи 24 и 28)
act-on-is-before-the-signature-signed-an-accession-would-need-none-VCLT-article-15 = { $act } ({ $on }) раньше подписания ({ $signed }); присоединение его не требует (ВКПМД, статья 15)
act-on-has-effect-from-effective-before-it-was-done-lawful-where-so-agreed-VCLT-articles-24-and-28 = { $act } ({ $on }) имеет силу с { $effective }, до совершения; правомерно, если так договорились (ВКПМД, статьи 24 и 28)
act-is-dated-on-after-today = { $act }: дата { $on } — после сегодняшнего дня
binding-and-in-force-and-no-registration-is-known-UN-Charter-article-102 = обязателен и в силе, а регистрация неизвестна (Устав ООН, статья 102)
no-body-is-known-that-signed-it = неизвестно, какая организация подписала
what-by-party = { $what }: { $party }
milestone-of-record-done-on-done-after-today = этап записи { $record }: исполнен { $done }, после сегодняшнего дня
milestone-of-record-was-due-due-and-is-not-known-to-be-done = этап записи { $record }: срок { $due } прошёл, об исполнении сведений нет
session-of-group-held-on-on-after-today-a-plan-belongs-into-due = заседание { $group }: состоялось { $on }, после сегодняшнего дня; план указывают в `due`
session-of-group-was-planned-for-due-and-nothing-says-that-it-was-held = заседание { $group }: намечалось на { $due }, сведений о проведении нет
what-is-as-of-date-after-today = { $what }: на дату { $date }, после сегодняшнего дня
a-value-is-given-for-period-which-has-not-begun = значение указано за { $period }, период ещё не начался
stand-in-a-circle-by-relation-records = образуют круг по связи `{ $relation }`: { $records }
due-due-before-it-begins-start = срок { $due } раньше начала ({ $start })
status-and-its-milestone-step-is-done = `{ $status }`, а этап { $step } исполнен
status-in-done-before-it-begins-start = `{ $status }` { $done }, раньше начала ({ $start })
status-contradicts-its-dates = `{ $status }` противоречит датам
completed-and-no-source-is-cited-for-it = исполнено, а источник не указан
was-due-due-and-nothing-has-been-heard-since-heard = срок { $due } прошёл, и с тех пор сведений нет: { $heard }
nothing-heard-for-days-days-heard = { $days ->
    [one] нет сведений один день: { $heard }
    [few] нет сведений { $days } дня: { $heard }
   *[many] нет сведений { $days } дней: { $heard }
}
assessor-says-status = { $assessor }: `{ $status }`
value-in-period-by-assessor-and-around-it-middle = { $value } за { $period }, по данным { $assessor }; рядом — { $middle }
field-of-the-noun-why-text = { $noun }, { $field }: { $why }: `{ $text }`
field-of-the-noun-why = { $noun }, { $field }: { $why }
no-address-that-can-be-opened = такой адрес не открыть
no-country-s-code-and-not-XX = не код страны и не XX-…
no-code-of-a-language = нет такого кода языка
not-in-composed-form-NFC = не в составной форме (NFC)
has-the-title-date-and-parties-of-other = название, дата и стороны те же, что у { $other }
is-called-name-and-so-is-other-of-the-same-party = называется `{ $name }`, как и { $other } той же стороны
published-published-after-today = опубликовано { $published }, после сегодняшнего дня
field-of-the-part = `{ $field }` ({ $part })
evidence-contradicts-what-note = { $evidence } противоречит: { $what }{ $note }
status-and-open-below-it-records = `{ $status }`, а ниже открыто: { $records }
state-and-open-under-it-records = `{ $state }`, а по нему открыто: { $records }
completed-in-done-before-it-was-signed-signed = исполнено { $done }, раньше подписания ({ $signed })
completed-in-done-before-document-was-signed-signed = исполнено { $done }, раньше подписания { $document } ({ $signed })
superseded-and-no-record-says-that-it-supersedes-it = заменено, а заменяющей записи нет
named-and-rest-more = { $named } и ещё { $rest }
there-is-no-record-name-in-path = записи `{ $name }` в `{ $path }` нет
there-is-no-folder-within-in-which-folder-could-be-made = нет папки `{ $within }`, в которой можно создать `{ $folder }`
path-is-encrypted-to-a-passphrase-and-none-is-given = `{ $path }` зашифрована паролем, а пароль не указан
path-is-encrypted-and-the-passphrase-given-does-not-open-it = `{ $path }` зашифрована, указанный пароль её не открывает
path-is-encrypted-to-a-key-and-no-key-file-is-given = `{ $path }` зашифрована ключом, а файл ключа не указан
path-is-encrypted-and-no-key-given-opens-it = `{ $path }` зашифрована, указанные ключи её не открывают
if-that-is-what-you-want-say-so-with-yes-the-present-register-is-kept-as-a-backup-or-restore-it-elsewhere-with-to = если так и нужно, подтвердите: --yes; нынешний реестр сохранится как копия; или восстановите в другое место: --to
if-you-want-the-two-compared-all-the-same-say-so-with-yes = если всё же сравнить, подтвердите: --yes
a-record-comes-back-only-into-its-own-register-servanda-backup-list-shows-the-backups-export-and-import-take-records-elsewhere = запись возвращается только в свой реестр; копии показывает `servanda backup list`; в другой реестр записи переносят экспортом и импортом
a-record-made-later-is-not-in-it-servanda-backup-diff-FILE-tells-what-changed-since-backup-list-shows-the-others = записи, созданной позже, в копии нет; что изменилось, показывает `servanda backup diff FILE`; другие копии — `backup list`
see-whether-the-disk-is-there-make-that-folder-or-name-another-config-toml-backups-folder = проверьте, подключён ли диск, создайте папку или укажите другую: config.toml, [backups] folder
give-it-when-asked-in-SERVANDA_PASSPHRASE-or-in-a-file-config-toml-backups-passphrase_file = введите по запросу, задайте SERVANDA_PASSPHRASE или файл: config.toml, [backups] passphrase_file
name-the-file-with-the-secret-key-identity-FILE-or-config-toml-backups-identity_file = укажите файл секретного ключа: --identity FILE или config.toml, [backups] identity_file
path-is-a-backup-of-another-register-backup-and-would-replace-present = `{ $path }` — копия другого реестра, `{ $backup }`; она заменила бы `{ $present }`
path-is-a-backup-of-another-register-backup-not-of-present = `{ $path }` — копия другого реестра, `{ $backup }`, а не `{ $present }`
text-is-no-what = `{ $text }` — не { $what }
a-recipient-is-a-line-age1-a-key-file-has-lines-AGE-SECRET-KEY-1-as-age-keygen-writes-them = получатель — строка `age1…`, в файле ключей строки `AGE-SECRET-KEY-1…`; их создаёт `age-keygen`
recipient = ключ получателя
secret-key = секретный ключ
it-has-no-manifest-so-its-hash-cannot-be-checked = описи нет, контрольную сумму не проверить
it-has-size-bytes-not-wanted = { $size } байт вместо { $wanted }
it-is-damaged-its-first-bytes-are-not-those-of-a-backup = повреждена: первые байты не от резервной копии
it-changed-while-it-was-read = файл изменился во время чтения
the-kept-file-name-is-not-what-its-name-says = сохранённый файл { $name } не соответствует своему имени
the-register-in-it-is-not-what-was-wrapped = реестр в ней не тот, что упаковывали
found-kept-files-are-in-it-not-wanted = в ней { $found } сохранённых файлов, а не { $wanted }
no-such-table = такой таблицы нет
its-manifest-cannot-be-read-error = опись не читается: { $error }
its-manifest-is-not-understood-error = опись не разобрать: { $error }
its-manifest-has-format-format-and-this-program-knows-known = формат описи { $format }, а программа знает { $known }
its-SHA-256-is-found-not-wanted = SHA-256: { $found }, а не { $wanted }
it-is-no-register-why = это не реестр: { $why }
its-schema-is-found-not-wanted = схема { $found }, а не { $wanted }
its-register-is-found-not-wanted = реестр { $found }, а не { $wanted }
its-title-is-found-not-wanted = название `{ $found }`, а не `{ $wanted }`
its-content-is-not-what-was-written-down = содержимое не то, что записано в описи
found-kept-files-are-in-it-not-the-wanted-that-were-written-down = в ней { $found } сохранённых файлов, а по описи { $wanted }
what-is-wrapped-in-it-is-no-register = внутри не реестр
its-passphrase-would-take-this-machine-hours = проверка её пароля заняла бы часы
its-encryption-cannot-be-read-error = шифрование не разобрать: { $error }
name-in-it-is-no-file = `{ $name }` внутри — не файл
name-in-it-is-not-of-a-backup = `{ $name }` внутри — не из резервной копии
no-register-is-in-it = реестра в ней нет
it-holds-a-file-twice = один файл в ней дважды
it-would-unpack-to-more-than-a-register-can-be = распаковалась бы больше, чем бывает реестр
it-cannot-be-unwrapped-error = её не распаковать: { $error }
made-on-purpose = создана намеренно
record-is-in-the-bin-of-that-backup-too = `{ $record }` и в той копии лежит в корзине
look-into-an-older-one-or-bring-it-back-as-it-is-servanda-restore-record = посмотрите более старую копию или верните как есть: `servanda restore { $record }`
the-next-command-that-may-write-undoes-it-run-servanda-list-without-read-only-with-file-and-folder-writable = её отменит следующая команда с правом записи: выполните `servanda list` без --read-only, файл и папка должны быть доступны для записи
it-cannot-be-opened = файл не открывается
a-change-was-broken-off-and-its-journal-is-to-be-played-back-first = изменение прервано, сначала надо проиграть его журнал
the-upgrade-would-leave-rows-that-lead-nowhere = после обновления остались бы строки, которые никуда не ведут
restore-a-verified-backup-or-have-servanda-doctor-look-into-the-register = восстановите проверенную копию или проверьте реестр: `servanda doctor`
found-is-no-version-of-its-schema = { $found } — не версия его схемы
nothing-was-known-on-day-the-register-was-founded-on-founded = на { $day } ничего не было известно: реестр создан { $founded }
name-a-later-day = укажите более поздний день
what-can-be-read-of-it-does-not-hold-together-problem = прочитанное не связывается воедино: { $problem }
neither-the-row-of-the-register-nor-its-founding-can-be-read-so-there-is-nothing-to-build-upon = не прочитать ни строки реестра, ни его создания; опереться не на что
restore-the-newest-verified-backup-servanda-doctor-names-it = восстановите новейшую проверенную копию: её называет `servanda doctor`
the-log-beside-the-file-does-not-fit-it-what-stood-only-there-is-lost = журнал рядом с файлом к нему не подходит: что было только в нём, потеряно
the-first-bytes-of-the-file-were-mended-in-the-copy = в копии исправлены первые байты файла
not-even-its-list-of-tables-can-be-read-why = не читается даже список таблиц: { $why }
more-rows-of-entity-that-the-history-does-not-know = { $more } строк ({ $entity }), неизвестных истории
name-which-is-not-there = { $name } — отсутствует
name-which-was-removed = { $name } — удалено
a-uid-is-malformed = uid записан неверно
name-a-record-such-as-D1-or-F1 = укажите запись, например D1 или F1
a-list-of-noun-takes-no-filter = список ({ $noun }) не фильтруется
filters-choose-records-leave-the-filter-out-or-list-what-belongs-to-records = фильтр выбирает записи; уберите его или выведите то, что относится к записям
servanda-right-does-the-opposite = обратное делает `servanda { $right }`
nothing-was-named = ничего не указано
name-a-ref-or-a-uid = укажите код или uid
name-is-the-home-party-of-this-register-and-cannot-be-removed = { $name } — своя сторона этого реестра, удалить её нельзя
remove-the-register-itself-if-that-is-meant = если это и нужно, удалите сам реестр
the-bin-is-empty = корзина пуста
servanda-remove-puts-things-into-it = в корзину убирает `servanda remove`
a-record-keeps-its-kind-make-another-record = вид записи не меняется; создайте другую запись
use-servanda-status-which-keeps-who-said-so-and-when = возьмите `servanda status`: он хранит, кто и когда это сказал
use-servanda-status-REF-STATUS-percent-N = возьмите `servanda status REF STATUS --percent N`
use-servanda-status-REF-STATUS-as-of-DATE = возьмите `servanda status REF STATUS --as-of DATE`
the-first-due-date-stays-revise-due = первоначальный срок не меняется; меняйте `due`
it-is-the-date-of-the-last-signature-among-the-actions = это дата последнего подписания среди действий
it-is-derived-from-the-actions = выводится из юридических действий
use-servanda-remove-and-servanda-restore = возьмите `servanda remove` и `servanda restore`
a-part-stays-with-its-record = часть остаётся при своей записи
the-moment-of-entry-is-never-changed = момент внесения не меняется никогда
it-tells-copies-of-the-register-apart-and-is-never-changed = различает копии реестра и не меняется никогда
nothing-would-change-the-register-holds-all-of-that-already = менять нечего: всё это в реестре уже есть
servanda-import-dry-run-tells-row-by-row = по строкам показывает `servanda import --dry-run`
nothing-would-change-reference-is-as-it-was = менять нечего: { $reference } без изменений
servanda-backup-diff-tells-what-changed-since = что изменилось, показывает `servanda backup diff`
field-of-a-noun-cannot-change = `{ $field }` не меняется ({ $noun })
a-record-keeps-its-kind-and-a-part-stays-with-what-it-belongs-to = вид записи не меняется, а часть остаётся при своём целом
noun-name-breaks-a-rule-of-the-register-words = { $noun } `{ $name }` нарушает правило реестра: { $words }
schema-sql-says-what-each-row-must-hold = что должно быть в каждой строке, сказано в `schema.sql`
an-action = юридическое действие
a-citation-speaks-of-exactly-one-thing = ссылка на источник говорит ровно об одном
a-relation-leads-to-exactly-one-record-or-session = связь ведёт ровно к одной записи или заседанию
the-bounds-of-noun-name = границы дат: { $noun } `{ $name }`
the-legal-state = правовое состояние
the-clocks = сроки документов
the-searched-text = текст для поиска
the-list-of-refs = перечень кодов
the-search-index = поисковый указатель
cannot-keep-the-what-in-path-source = не удалось сохранить ({ $what }) в `{ $path }`: { $source }
cannot-read-the-what-kept-in-path-source = не прочитать сохранённое ({ $what }) в `{ $path }`: { $source }
path-holds-no-what-why = в `{ $path }` не то ({ $what }): { $why }
make-room-there-or-name-another-folder-in-XDG_STATE_HOME-until-then-what-is-typed-is-lost-with-the-program = освободите место или укажите другую папку в XDG_STATE_HOME; до тех пор введённое пропадёт вместе с программой
everything-else-works-look-at-the-file-and-its-rights = всё остальное работает; проверьте файл и права на него
it-was-set-aside-beside-its-place-everything-else-works = файл отложен рядом; всё остальное работает
drafts = черновики
state-of-the-views = состояние видов
the-folder-is-a-link-it-is-not-followed = папка — ссылка, по ней не переходят
it-is-no-plain-file = это не обычный файл
it-is-too-large = слишком велик
the-settings-are-due_soon_days-reporting_interval_days-notice_lead_days-theme-background-glyphs-ambiguous_width-links-plain-language-backups-themes-NAME-and-keys = настройки: due_soon_days, reporting_interval_days, notice_lead_days, theme, background, glyphs, ambiguous_width, links, plain, language, [backups], [themes.NAME], [keys]
other-is-no-width-1-or-2 = `{ $other }` — не ширина: 1 или 2
it-is-too-large-for-a-configuration = слишком велик для файла настроек
theme-why = тема: { $why }
theme-is-no-theme-to-base-another-on-known = `{ $theme }` — не тема, на которой можно основать другую: { $known }
text-is-no-colour-write-rrggbb-or-one-of-names-each-also-with-bright_-before-it = `{ $text }` — не цвет: пишите "#rrggbb" или одно из { $names }, также с bright_ впереди
theme-is-no-theme-known = `{ $theme }` — не тема: { $known }
there-are-names = есть { $names }
themes-taken-a-theme-of-this-name-comes-with-the-program-choose-another-name = `[themes.{ $taken }]`: тема с таким именем уже есть в программе; выберите другое
path-depends-on-where-one-stands-write-the-whole-path-from-or-on = `{ $path }` зависит от текущей папки: пишите полный путь, от / или ~/
its-first-line-is-empty = первая строка пуста
set-HOME-or-name-the-register-with-db = задайте HOME или укажите реестр через --db
write-the-day-as-YYYY-MM-DD = пишите день как YYYY-MM-DD
write-the-moment-as-RFC-3339-such-as-2026-11-23T12-00-00Z = пишите момент по RFC 3339: 2026-11-23T12:00:00Z
name-a-file-that-you-may-read-a-passphrase-on-its-first-line-or-secret-keys-as-age-keygen-writes-them = укажите доступный для чтения файл: в первой строке пароль либо секретные ключи от `age-keygen`
servanda-doctor-names-the-rest = ; остальное назовёт `servanda doctor`
the-keys-of-the-program-are-in-force-right-rest = действуют клавиши программы; { $right }{ $rest }
text-is-no-key = `{ $text }` — не клавиша
a-key-is-one-character-f1-to-f-last-or-names-after-ctrl-alt-or-shift-where-wanted = клавиша — один знак, f1–f{ $last } либо { $names }; при нужде впереди ctrl-, alt-, shift-
name-is-no-scope-and-action = `{ $name }` — не область и действие
key-is-bound-to-both-one-and-other = `{ $key }` назначена и `{ $one }`, и `{ $other }`
key-of-one-begins-longer-of-other = `{ $key }` ({ $one }) — начало `{ $longer }` ({ $other })
choose-another-key = выберите другую клавишу
choose-another-key-or-free-this-one-other = выберите другую клавишу или освободите эту: "{ $other }" = []
it-holds-everywhere-and-for-ever = действует везде и всегда
every-dialog-needs-a-way-out = из каждого окна нужен выход
the-scopes-are-names = области: { $names }
here-there-are-names = здесь есть { $names }
ctrl-c-always-leaves = `ctrl-c` всегда завершает работу
esc-leaves-a-key-that-waits-for-another = `esc` снимает ожидание следующей клавиши
letters-are-typed-there-a-key-with-ctrl-or-alt-or-one-with-a-name-is-wanted = там вводят буквы: нужна клавиша с ctrl или alt либо именованная
give-from-the-earlier-day-and-to-the-later-one = в --from — более ранний день, в --to — более поздний
text-holds-the-control-character-U-code = в `{ $text }` управляющий знак U+{ $code }
name-has-rows-rows-and-a-sheet-holds-1-048-575-below-its-header = в `{ $name }` { $rows } строк, а лист вмещает 1 048 575 под заголовком
the-workbook-could-not-be-made-why = книгу не удалось создать: { $why }
it = записи
the-part = { $part }
line-number = строка { $number }:
edit-what-it-belongs-to = правьте то, к чему это относится
name-is-in-the-bin-already = { $name } уже в корзине
name-is-not-in-the-bin-already = { $name } и так не в корзине
a-noun-cannot-be-removed = { $noun }: удалить отдельно нельзя
a-noun-cannot-be-restored = { $noun }: вернуть отдельно нельзя
name-is-an-noun-not-a-document-group-or-follow-up = `{ $name }` — { $noun }, а не документ, формат или поручение
name-is-a-noun-not-a-document-group-or-follow-up = `{ $name }` — { $noun }, а не документ, формат или поручение
line-line-column-column-what = строка { $line }, столбец { $column }: { $what }
this-is-no-file-that-servanda-exported-it-has-no-mark = это не файл экспорта servanda: в нём нет `{ $mark }`
the-file-has-form-form-and-this-version-reads-form-known = форма файла { $form }, а эта версия читает форму { $known }
the-file-is-cut-off-or-was-changed-by-hand-export-it-again = файл обрезан или изменён вручную; экспортируйте заново
servanda-export-format-json-writes-such-a-file = такой файл пишет `servanda export --format json`
read-it-with-the-version-that-wrote-it-or-a-later-one = прочитайте той версией, что его записала, или более новой
is-no-list = не список
a-list-of-objects = нужен список объектов
name-is-no-entity = `{ $name }` — нет такой сущности
entity-is-one-of-all = `entity` — одно из: { $all }
is-no-object = не объект
an-object-with-the-fields-of-a-row = нужен объект с полями строки
the-lists-are-all = списки: { $all }
did-you-mean-near-all = вы имели в виду `{ $near }`? { $all }
the-file = файл
there-is-no-list-name = списка `{ $name }` нет
a-record-stands-above-itself = запись стоит над самой собой
the-uid-uid-is-in-the-file-twice = uid { $uid } в файле дважды
every-row-has-a-uid-of-its-own = у каждой строки свой uid
give-rag_note-too = укажите и `rag_note`
field-holds-neither-text-nor-a-number = в `{ $field }` не текст и не число
one-value = нужно одно значение
write-FIELD-value = пишите FIELD = "…"
name-takes-one-value = `{ $name }` принимает одно значение
write-it-in-quotes = пишите в кавычках
name-is-no-noun = нет такого раздела: `{ $name }`
column-holds-number-which-cannot-be-a-ref-refs-are-given-by-the-register = в `{ $column }` — `{ $number }`, это не может быть кодом: коды даёт реестр
not-read-columns = не прочитано: { $columns }
name-is-no-kind = `{ $name }` — не вид записи
the-column-kind-holds-several = в столбце `kind` их несколько
no-column-tells-documents-groups-and-follow-ups-apart = ни один столбец не различает документы, форматы и поручения
read-as-encoding-name-between-cells = прочитано как { $encoding }, разделитель: { $name }
the-key-is-empty = ключ пуст
row-first-has-that-key-already = этот ключ уже в строке { $first }
it-is-in-the-old-binary-form-of-Excel-or-has-a-password = это старый двоичный формат Excel или файл с паролем
several-are-called-name-give-the-ref = так называется несколько: `{ $name }`; укажите код
no-noun-is-called-name-add-it-or-give-create-near = нет: { $noun } `{ $name }`; добавьте или укажите --create{ $near }
read-as-encoding-form = прочитано как { $encoding }, { $form }
this-is-no-object = это не объект
before-before-earlier = раньше `{ $before }`, { $earlier }
read-as-a-file-that-servanda-exported = прочитано как файл экспорта servanda
not-taken-in-the-register-s-title-home-party-and-language-this-one-has-its-own = не взято: название реестра, своя сторона и язык; у этого — свои
n1-row-stands-for-what-is-here-under-another-uid = 1 строка — о том, что здесь под другим uid
many-rows-stand-for-what-is-here-under-another-uid = { $many ->
    [one] { $many } строка — о том, что здесь под другим uid
    [few] { $many } строки — о том, что здесь под другим uid
   *[many] { $many } строк — о том, что здесь под другим uid
}
not-taken-in-the-1-operation-of-its-history = не взято: 1 операция его истории
not-taken-in-the-many-operations-of-its-history = { $many ->
    [one] не взято: { $many } операция его истории
    [few] не взято: { $many } операции его истории
   *[many] не взято: { $many } операций его истории
}
row-first-has-that-ref-already = этот код уже в строке { $first }
name-is-required-and-empty-here = `{ $name }` обязательно, а здесь пусто
name-is-required-and-no-column-goes-there-map-flag-COLUMN-or-map-flag-VALUE = `{ $name }` обязательно, а столбца для него нет: --map { $flag }=COLUMN или --map { $flag }==VALUE
that-ref-is-taken-by-another-noun = код занят, у него другой владелец: { $noun }
no-key-a-second-import-would-add-every-row-again-key-COLUMN-names-what-identifies-a-row = ключа нет: повторный импорт добавил бы все строки снова; --key COLUMN указывает, что определяет строку
no-whole-number-from-0-to-100 = не целое число от 0 до 100
ends-after-today-today = кончается позже сегодняшнего дня, { $today }
there-is-no-noun-name = нет: { $noun } `{ $name }`
no-status-write-one-of-codes = не статус: пишите одно из { $codes }
the-parent-is-itself-below-this-row-so-they-would-stand-in-a-circle = вышестоящая запись сама ниже этой строки: получился бы круг
read-the-sheet-shown = прочитан лист `{ $shown }`
read-the-sheet-shown-one-of-sheets = прочитан лист `{ $shown }`, один из { $sheets }
many-in-the-bin-and-left-there = , в корзине оставлено { $many }
nothing-changed = ничего не изменилось
rows-noun-in-file-new-new-changed-changed-unchanged-unchanged-bin-refused-refused-verb = { $file }: { $noun } — { $rows }; новых { $new }, изменено { $changed }, без изменений { $unchanged }{ $bin }, отклонено { $refused }{ $verb }
also-made-made =   также создано: { $made }
summary-operation-operation = { $summary }   (операция { $operation })
uid-uid = , uid { $uid }
summary-operation-operation-uid = { $summary }   (операция { $operation }{ $uid })
kind-cannot-be-set = `kind` не задаётся
the-noun-says-it-document-group-or-follow-up = это говорит само слово: document, group или follow-up
would-go-for-good-with-all-that-belongs-to-it-counts = навсегда уйдут, со всем, что к ним относится: { $counts }
backup-verified-path = резервная копия, проверена: { $path }
keeping-a-backup = создание копии
made-the-shipped-register-at-path = создан поставляемый реестр: { $path }
n1-finding-is-an-error = 1 замечание — ошибка
many-findings-are-errors = { $many ->
    [one] { $many } замечание — ошибка
    [few] { $many } замечания — ошибки
   *[many] { $many } замечаний — ошибки
}
cannot-make-a-temporary-folder-error = временную папку не создать: { $error }
kept-what-was-there-as-path = прежний сохранён как { $path }
kept-what-was-there-byte-for-byte-as-path = прежний сохранён байт в байт как { $path }
made-path-counts = создан { $path }: { $counts }
nothing-was-written = ничего не записано
words-seconds-s = { $words }  { $seconds } с
far-rate-a-second-left-s-left = { $far }   { $rate } в секунду   осталось { $left } с
far-left-s-left = { $far }   осталось { $left } с
nothing-was-changed-yes-does-it = ничего не изменено: подтверждает --yes
looking = проверка
one-thing-is-wrong = одно неисправно
what-to-do-stands-below-it = что делать, указано ниже него
many-things-are-wrong = неисправно: { $many }
what-to-do-stands-below-each = что делать, указано под каждым
schema-schema-SQLite-sqlite = схема { $schema }, SQLite { $sqlite }
Found = Найдено
look-it-over-servanda-db-path-check-the-damaged-register-was-left-as-it-is = просмотрите: `servanda --db { $path } check`; повреждённый реестр не тронут
name-a-new-file-the-salvaged-register-never-takes-the-place-of-another = укажите новый файл: спасённый реестр ничего не заменяет
everything-came = спасено всё
lost-rows-are-known-to-be-lost = потеряно строк: { $lost }
could-not-be-read = не прочитано
against-the-rules-of-the-register = против правил реестра
dropped-they-lead-nowhere = отброшено: никуда не ведут
without-a-link-that-led-nowhere = без связи, которая никуда не вела
made-anew-from-the-history = восстановлено по истории
use-set-FIELD-VALUE-or-set-VISUAL-or-EDITOR-and-run-it-on-a-terminal = возьмите --set FIELD=VALUE либо задайте VISUAL или EDITOR и запустите в терминале
given-up-the-file-came-back-empty = отказ: файл вернулся пустым
there-is-no-terminal-for-an-editor = для редактора нет терминала
an-editor-opens-on-one-thing-and-a-filter-finds-several = редактор открывает одно, а фильтр находит несколько
name-a-ref-or-say-what-to-set-set-FIELD-VALUE = укажите код или что задать: --set FIELD=VALUE
refused-of-rows-rows-cannot-be-taken-so-nothing-is-imported = не принимаются { $refused } из { $rows } строк, поэтому не импортировано ничего
correct-them-or-import-the-others-with-on-error-skip = исправьте их или импортируйте остальные: --on-error skip
text-is-no-FIELD-COLUMN = `{ $text }` — не FIELD=COLUMN
write-the-field-and-the-column-map-title-Name-of-the-treaty = пишите поле, `=` и столбец: --map title="…"
standard-input = стандартный ввод
name-a-file-that-is-not-there-yet-or-remove-that-one = укажите файл, которого ещё нет, или удалите тот
cannot-write-path-why = `{ $path }` не записать: { $why }
cannot-read-path-why = `{ $path }` не прочитать: { $why }
check-that-the-file-is-there-and-that-you-may-read-it = проверьте, что файл есть и доступен для чтения
flag-has-no-meaning-for-a-file-that-servanda-exported = `{ $flag }` не имеет смысла для файла экспорта servanda
it-says-itself-what-each-row-is-leave-the-flag-out = файл сам говорит, что в каждой строке; уберите параметр
nobody-is-there-to-be-asked-question = спросить некого: { $question }
say-so-with-yes = подтвердите: --yes
answer-y-or-give-yes-to-go-on = чтобы продолжить, ответьте y или укажите --yes
no-backup-was-made-on-leaving-error = при выходе копия не создана: { $error }
a-name-with-age-is-that-of-an-encrypted-backup-and-nobody-is-named-who-could-read-it = имя с `.age` — у зашифрованной копии, а кто её прочтёт, не указано
give-recipient-KEY-or-passphrase-or-another-name = укажите --recipient KEY, --passphrase или другое имя
error-compare-them-all-the-same = { $error }; всё равно сравнить?
nothing-was-compared = ничего не сравнивалось
nothing-changed-since-since = с { $since } ничего не изменилось
since-since = с { $since }:
only-in-the-backup-which-took-another-course = только в копии, она пошла иным путём:
and-rows-more-rows =           и ещё строк: { $rows }
passphrase-of-path = пароль для { $path }:
nobody-is-there-to-be-asked-for-a-passphrase = спросить пароль не у кого
put-it-into-SERVANDA_PASSPHRASE-or-name-its-file-in-config-toml-backups-passphrase_file = задайте SERVANDA_PASSPHRASE или файл в config.toml: [backups] passphrase_file
the-passphrase-is-empty = пароль пуст
say-at-least-one-sign-several-words-are-better = хотя бы один знак; лучше несколько слов
once-more = ещё раз:
the-two-passphrases-are-not-the-same = пароли не совпадают
nothing-was-written-try-again = ничего не записано; повторите
no-backups-in-path = нет копий в { $path }
there-are-no-backups-in-path = в `{ $path }` нет резервных копий
make-one-servanda-backup-create = создайте: `servanda backup create`
going-would-go-nothing-was-removed = ушло бы { $going }; ничего не удалено
removing-backups = удаление копий
it-was-stopped-gone-of-going-backups-are-removed = остановлено: удалено { $gone } копий из { $going }
servanda-backup-prune-removes-the-others = остальные удалит `servanda backup prune`
gone-removed-kept-kept = удалено { $gone }, оставлено { $kept }
reading-the-backup = чтение копии
bringing-its-files = перенос её файлов
reference-is-as-it-was-on-day-nothing-was-changed = { $reference } — как на { $day }; ничего не изменено
n1-row-of-it-was-entered-since-and-stays = 1 её строка внесена позже и остаётся
many-rows-of-it-were-entered-since-and-stay = { $many ->
    [one] { $many } её строка внесена позже и остаётся
    [few] { $many } её строки внесены позже и остаются
   *[many] { $many } её строк внесены позже и остаются
}
nothing-was-restored = ничего не восстановлено
title-of-day-is-at-path = { $title } за { $day }: { $path }
put-backup-in-the-place-of-register-which-is-kept = поставить { $backup } на место { $register }? Прежний сохранится
error-do-it-all-the-same = { $error }; всё равно выполнить?
what-was-there-is-kept-as-path = прежний сохранён как { $path }
what-was-there-could-not-be-read-and-is-kept-as-path = прежний не читался и сохранён как { $path }
there-was-no-register-before = прежде реестра не было
name-sound-SHA-256-structure-links-content-and-the-rows-of-tables-tables-are-as-written-down = { $name }   цела: SHA-256, структура, связи, содержимое и строки таблиц ({ $tables }) соответствуют описи
name-sound-structure-and-links-problem = { $name }   цела: структура и связи; { $problem }
name-not-sound = { $name }   повреждена
nothing-was-changed-hint = ничего не изменено; { $hint }
what-of-first = { $what }: { $first }
what-of-first-and-more-more = { $what }: { $first } и ещё { $more }
n1-severity = 1 { $severity }
many-errors = { $many ->
    [one] { $many } ошибка
    [few] { $many } ошибки
   *[many] { $many } ошибок
}
many-warnings = { $many ->
    [one] { $many } предупреждение
    [few] { $many } предупреждения
   *[many] { $many } предупреждений
}
many-notices = { $many } к сведению
restore-the-newest-sound-backup-servanda-backup-restore-name-or-salvage-what-can-be-read-servanda-doctor-salvage-FILE-what-is-there-now-is-kept = восстановите новейшую целую копию: `servanda backup restore { $name }`; или спасите читаемое: `servanda doctor --salvage FILE`; то, что есть, сохранится
no-backup-here-is-sound-salvage-what-can-be-read-with-servanda-doctor-salvage-FILE-and-look-for-backups-elsewhere = целых копий здесь нет: спасите читаемое (`servanda doctor --salvage FILE`) и поищите копии в другом месте
doctor-since-then = с тех пор
nothing-has-changed = ничего не изменилось
n1-change-is-in-no-backup = 1 изменение не вошло ни в одну копию
many-changes-are-in-no-backup = { $many ->
    [one] не вошло ни в одну копию: { $many } изменение
    [few] не вошло ни в одну копию: { $many } изменения
   *[many] не вошло ни в одну копию: { $many } изменений
}
make-another-servanda-backup-create = создайте ещё одну: `servanda backup create`
doctor-register = реестр
doctor-backups = копии
doctor-files = файлы
doctor-configuration = настройки
doctor-state = состояние
doctor-author = автор
doctor-today = сегодня
doctor-keys = клавиши
doctor-file-system = файловая система
doctor-synchronised = синхронизация
doctor-permissions = права доступа
those-of-the-program = как в программе
count-bound-anew = переназначено: { $count }
correct-the-table-keys-until-then-the-keys-of-the-program-are-in-force = исправьте таблицу [keys]; до тех пор действуют клавиши программы
path-no-file = { $path }   (не файл)
path-not-there = { $path }   (нет)
told-a-link-to-to = { $told }, ссылка на { $to }
path-a-link = { $path }   (ссылка)
nothing-is-written-through-a-link-put-a-real-folder-there = через ссылку ничего не пишется: поставьте настоящую папку
path-no-folder = { $path }   (не папка)
move-the-file-away-a-folder-is-made-there-when-it-is-needed = уберите файл: папка создаётся, когда понадобится
path-made-when-it-is-needed = { $path }   (создаётся при надобности)
kind-it-lies-on-another-machine = { $kind }: находится на другой машине
keep-the-register-on-a-disk-of-this-machine-and-put-backups-there-instead-over-the-network-two-programs-can-damage-it = держите реестр на диске этой машины, а по сети — копии: две программы по сети могут его повредить
unknown-to-this-system-s-tables = в таблицах системы не указана
part-seems-to-be-copied-to-other-machines-by-another-program = `{ $part }`, похоже, копирует на другие машины другая программа
such-programs-copy-a-register-in-the-midst-of-a-change-keep-it-elsewhere-and-let-them-have-the-backups = такие программы копируют реестр посреди изменения: держите его в другом месте, а им отдайте копии
others-may-read-or-write-the-register-mode-mode = реестр могут читать или менять другие: права { $mode }
restore-a-verified-backup-servanda-backup-list-then-servanda-backup-restore-FILE-what-is-there-now-is-kept = восстановите проверенную копию: `servanda backup list`, затем `servanda backup restore FILE`; то, что есть, сохранится
it-is-made-when-servanda-is-run-or-restore-a-backup-servanda-backup-restore-FILE = создаётся при запуске `servanda`; или восстановите копию: `servanda backup restore FILE`
name-another-file-with-db-or-if-this-was-the-register-restore = укажите другой файл через --db; если это был реестр, { $restore }
doctor-schema = схема
doctor-access = доступ
doctor-journal = журнал
doctor-structure = структура
doctor-links = связи
doctor-derived = выведенное
doctor-newest = новейшая
found-this-program-knows-known = { $found }; программа знает { $known }
use-the-program-that-wrote-it-or-a-later-one-backup-create-works-with-this-one-too = возьмите программу, которая его записала, или более новую; `backup create` работает и в этой
found-the-present-one-is-known = { $found }; нынешняя — { $known }
the-next-command-without-read-only-upgrades-it-after-a-verified-backup = обновит следующая команда без --read-only, после проверенной копии
may-be-read-and-written = доступен для чтения и записи
can-only-be-read-why = только для чтения: { $why }
make-the-file-and-its-folder-writable-or-work-with-a-copy = разрешите запись в файл и папку или работайте с копией
the-next-command-that-may-write-sets-it-to-wal = следующая команда с правом записи поставит wal
every-page-row-and-index = все страницы, строки и индексы
every-page-and-row = все страницы и строки
looked-nothing-wrong = { $looked }: нарушений нет
every-row-leads-where-it-should = каждая строка ведёт куда следует
statuses-states-and-searched-texts-follow-from-what-was-entered = статусы, состояния и тексты поиска следуют из внесённого
something-else-has-written-to-the-file-A-note-on-the-record-computes-it-anew-servanda-note-REF-TEXT-or-restore-a-backup = в файл писала другая программа. Примечание к записи пересчитает её: `servanda note REF TEXT`; или восстановите копию
doctor-there-are-none = нет
doctor-width = ширина
doctor-colours = цвета
doctor-encoding = кодировка
the-answer-goes-to-a-file-or-a-program = вывод идёт в файл или программу
not-set = не задано
the-interface-needs-a-terminal-that-can-place-the-cursor-the-commands-work-without = интерфейсу нужен терминал, где ставится курсор; команды работают и без него
none-NO_COLOR-is-set = нет: задано NO_COLOR
n16-million-COLORTERM-depth = 16 млн: COLORTERM={ $depth }
those-of-the-terminal = цвета терминала
none-in-what-is-written-here = в этом выводе нет
for-letters-beyond-ASCII-set-a-locale-of-UTF-8-such-as-LANG-C-UTF-8 = для букв вне ASCII задайте локаль UTF-8, например LANG=C.UTF-8
doctor-history = история
every-row-is-what-the-history-tells-of-it = каждая строка такова, как говорит история
a-salvaged-register-may-lack-some-else-something-other-than-this-program-has-written-to-the-file = в спасённом реестре может не хватать части; иначе в файл писала другая программа
that-of-this-backup-differs-in-rows = у этой копии отличается: { $rows }
It-is-a-backup-of-another-register-put-it-in-the-place-of-this-one-all-the-same = Это копия другого реестра; всё равно поставить её на место этого?
The-backup-holds-backup = В копии `{ $backup }`.
It-would-replace-present-which-is-kept-as-a-backup = Она заменит `{ $present }`, он сохранится как копия.
the-passphrase-does-not-open-it = пароль её не открывает
comparing-with-the-backup = сравнение с копией
It-is-a-backup-of-another-register-compare-the-two-all-the-same = Это копия другого реестра; всё равно сравнить?
The-register-here-is-present-they-share-no-operation = Здесь реестр `{ $present }`: общих операций нет.
bringing-a-record-back = возврат записи
reference-is-as-it-was-on-day = { $reference } — как на { $day }
Changed-meanwhile-title = Тем временем изменилось: { $title }
summary-undo-takes-it-back = { $summary }; отмена вернёт
reference-becomes-again-what-it-was-on-day-one-operation-and-one-undo-takes-it-back = { $reference } станет такой, как на { $day }: одна операция, и одна отмена её вернёт
title-back-from-backup = { $title }: из копии { $backup }
title-count-only-in-the-backup = { $title }; { $count } только в копии
only-in-the-backup-the-register-took-another-course = только в копии: реестр пошёл иным путём
and-count-lines-more-servanda-backup-diff-backup-tells-them-all = и ещё строк: { $count }; все покажет `servanda backup diff { $backup }`
Prune-none-of-all-goes = Прореживание: из { $all } не уходит ни одна
size-become-free-after-a-yes = освободится { $size }, после подтверждения
others-more-here-of-other-registers-damaged-or-without-a-manifest-no-rule-touches-them = здесь ещё { $others }: чужие, повреждённые или без описи; правила их не касаются
there-is-no-backup-of-this-register = копий этого реестра нет
They-go-for-good-the-others-stay-and-so-does-the-register = Они уйдут навсегда; остальные и сам реестр остаются.
One-that-a-rule-has-come-to-keep-meanwhile-stays-too = Останется и та, которую тем временем стало хранить правило.
stopped-gone-of-wanted-backups-are-removed = остановлено: удалено { $gone } из { $wanted }
n1-backup-is-removed = удалена 1 копия
gone-backups-are-removed = { $gone ->
    [one] удалено: { $gone } копия
    [few] удалено: { $gone } копии
   *[many] удалено: { $gone } копий
}
theme-name-theme-name-in-config-toml-keeps-it = тема { $name }; чтобы осталась: theme = "{ $name }" в config.toml
theme-there-are-no-colours-here-by-NO_COLOR-or-by-the-terminal = тема: цветов здесь нет — из-за NO_COLOR или терминала
cannot-suspend-why = не приостановить: { $why }
another-window-or-tab-has-a-shell-nothing-is-lost-here-meanwhile = оболочка есть в другом окне или вкладке; здесь ничего не теряется
no-shell-waits-behind-this-terminal = за этим терминалом нет оболочки
standard-output-is-no-terminal = стандартный вывод — не терминал
kept-file-file = сохранённый файл { $file }
name-did-not-do-it-status = `{ $name }` не справилась: { $status }
not-written-down = не записано
told-inside-only = указано только внутри
no-filter = без фильтра
nothing-is-typed = ничего не введено
a-passphrase-goes-into-no-file = пароль в файл не пишется
n1-row-of-it-entered-since-which-stays = 1 её строка внесена позже и остаётся
many-rows-of-it-entered-since-which-stay = { $many ->
    [one] { $many } её строка внесена позже и остаётся
    [few] { $many } её строки внесены позже и остаются
   *[many] { $many } её строк внесены позже и остаются
}
doctor-title = название
doctor-rows = строки
doctor-kept = хранится
doctor-list = перечень
doctor-opens = открытие
doctor-ok = норма
doctor-look = внимание
doctor-WRONG = СБОЙ
doctor-Places = Где что лежит
doctor-Register = Реестр
doctor-Backups = Копии
doctor-Terminal = Терминал
backup-make-one-servanda-backup-create = создайте: `servanda backup create`
cli-A-record-with-two-leads-counts-for-both-so-shares-may-add-up-to-more-than-1-Of-a-date-the-year-counts = Запись с двумя исполнителями считается у обоих, поэтому сумма долей может превысить 1. От даты берётся год.
cli-A-thing-that-needs-a-ref-gets-the-next-of-its-series-Fields-by-noun = Чему нужен код, получает следующий по порядку. Поля по видам:
cli-Deletes-what-is-in-the-bin-with-all-that-belongs-to-it-A-verified-backup-is-made-first-the-history-still-tells-what-was-there = Удаляет всё из корзины вместе с тем, что к нему относится. Сначала создаётся проверенная копия; история хранит, что там было.
cli-Due-dates-of-open-records-milestones-sessions-planned-and-expected-records-that-come-round-occasions-and-the-clocks-of-documents-notice-renewal-expiry-in-the-order-of-their-last-day-A-date-known-only-as-a-month-or-a-year-belongs-wherever-it-may-fall = Сроки открытых записей, этапы, намеченные и ожидаемые заседания, повторяющиеся записи, мероприятия и сроки документов (уведомление, продление, истечение) в порядке последнего дня. Дата, известная до месяца или года, относится ко всем возможным дням.
cli-Each-layer-comes-off-with-the-stock-tool-of-its-format-age-d-FILE-zstd-d-tar-x-The-kept-files-of-the-evidence-are-part-of-it = Каждый слой снимается обычной программой: `age -d FILE | zstd -d | tar x`. Сохранённые файлы подтверждений входят в копию.
cli-Environment = Переменные среды:
cli-Errors = Ошибки:
cli-Examples = Примеры:
cli-Exit-code-1-when-any-finding-is-an-error-What-is-looked-for-by-gravity = Код завершения 1, если среди замечаний есть ошибка. Что проверяется, по тяжести:
cli-Exit-code-1-when-anything-is-wrong-what-is-only-worth-a-look-does-not-count = Код завершения 1, если что-то неисправно; то, на что стоит лишь взглянуть, не в счёт.
cli-Exit-codes-0-done-1-refused-or-failed-2-wrong-usage-Nothing-is-changed-unless-the-exit-code-is-0 = Коды завершения: 0 — выполнено, 1 — отказ или сбой, 2 — неверный вызов. Изменения есть только при коде 0.
cli-Filter = Фильтр:
cli-Forms = Форматы:
cli-Groups-take-announced-active-dormant-dissolved-and-unknown-documents-and-follow-ups-the-others = У форматов бывают announced, active, dormant, dissolved и unknown; у документов и поручений — остальные.
cli-Links-are-named-by-ref-parties-and-fields-by-code-bodies-by-name-too-what-has-no-ref-by-the-uid-that-add-tells-Words-for-dates-such-as-2w-or-eoq-count-from-today = Связанное указывают кодом, стороны и направления — их кодом, организации — и названием; у чего нет кода — по uid, который сообщает `add`. Слова для дат, например +2w или eoq, отсчитываются от сегодня.
cli-Notices = К сведению:
cli-Nouns-documents-groups-follow-ups-milestones-sessions-actions-evidence-indicators-observations-relations-bodies-parties-occasions-participations-citations-fields-none-every-record-A-list-of-what-is-no-record-shows-what-belongs-to-the-records-that-pass-the-filter = Разделы: documents groups follow-ups milestones sessions actions evidence indicators observations relations bodies parties occasions participations citations fields; без раздела — все записи. Список не-записей показывает то, что относится к прошедшим фильтр записям.
cli-On-a-terminal-what-takes-long-shows-how-far-it-is-Ctrl-C-stops-it-between-two-pages-or-files-the-register-is-as-it-was-nothing-half-written-is-left-and-the-exit-code-is-1-Where-they-go-how-many-stay-and-to-whom-they-are-encrypted-is-set-in-backups-of-config-toml = В терминале долгое показывает, сколько сделано. Ctrl-C останавливает между страницами или файлами: реестр прежний, ничего недописанного не остаётся, код завершения 1. Куда класть копии, сколько хранить и для кого шифровать, задаётся в `[backups]` файла config.toml.
cli-Relative-days-such-as-due-30d-are-saved-as-they-are-written-and-count-from-the-day-on-which-the-view-is-listed = Относительные дни, например due:..+30d, сохраняются как написаны и отсчитываются от дня показа вида.
cli-Several-words-must-all-hold-the-values-of-one-key-are-a-list-status-limited-substantial = Несколько слов должны выполняться все; значения одного ключа — списком: status:limited,substantial.
cli-Statuses = Статусы:
cli-The-first-row-names-the-columns-Where-each-goes-is-told-by-its-name-in-English-Russian-Kazakh-or-Korean-map-says-it-where-it-is-not-Documents-take-signed-in_force-ratified-terminated-expires-and-every-other-type-of-action-each-also-as-signed-place-and-signed-effective-and-parties-several-in-one-cell-stand-with-between-Every-record-takes-status-percent-as_of-status_note-and-bodies-by-their-role-lead-support-counterpart-An-empty-cell-leaves-what-is-there-nothing-is-taken-away = Первая строка называет столбцы. Куда идёт столбец, видно по имени на английском, русском, казахском или корейском; иначе укажите --map. Документы принимают signed, in_force, ratified, terminated, expires и другие типы действий, также как signed.place и signed.effective, и parties: несколько в ячейке через `;`. Любая запись принимает status, percent, as_of, status_note и организации по роли: lead, support, counterpart. Пустая ячейка оставляет как есть; ничего не удаляется.
cli-The-present-register-is-kept-first-as-a-verified-backup-or-if-it-cannot-be-read-byte-for-byte-beside-itself = Нынешний реестр сначала сохраняется: как проверенная копия, а если не читается — байт в байт рядом.
cli-The-report-holds-counts-with-their-rules-what-changed-since-a-day-tables-by-field-and-by-body-every-record-with-what-each-side-says-steps-evidence-and-open-points-a-timeline-the-indicators-and-the-sources-The-HTML-is-one-file-that-asks-a-network-for-nothing-printed-it-is-A4-with-page-numbers = В отчёте подсчёты с правилами, изменения с указанного дня, таблицы по направлениям и организациям, каждая запись с позициями сторон, этапами, подтверждениями и открытыми вопросами, хронология, показатели и источники. HTML — один файл, сеть ему не нужна; печатается на A4 с номерами страниц.
cli-Warnings = Предупреждения:
cli-What-export-format-json-or-jsonl-wrote-is-read-back-whole-under-the-uids-that-its-rows-have-of-the-columns-above-nothing-is-asked = Записанное `export --format json` или jsonl читается обратно целиком, под теми же uid; о столбцах выше речи нет.
cli-What-is-in-the-bin-is-in-no-list-count-or-agenda-but-can-be-brought-back = Того, что в корзине, нет в списках, подсчётах и сроках, но его можно вернуть.
cli-With-a-filter-nothing-is-changed-without-yes-the-records-are-shown-with-what-they-would-become = С фильтром без --yes ничего не меняется: показываются записи и то, какими они станут.
cli-With-audience-shared-there-is-nothing-in-any-form-but-records-assessments-notes-and-evidence-that-are-marked-shared-and-what-belongs-to-them-Statuses-follow-from-the-shared-assessments-alone-figures-need-a-shared-source = С --audience shared в любом формате только записи, оценки, примечания и подтверждения с пометкой shared и то, что к ним относится. Статусы следуют лишь из открытых оценок; значениям нужен открытый источник.
cli-With-key-the-same-key-finds-the-same-record-again-whatever-became-of-its-ref-and-title-Without-a-column-uid-or-ref-does-One-import-is-one-operation-servanda-undo-takes-it-back-whole-A-verified-backup-is-made-before = С --key тот же ключ снова находит ту же запись, что бы ни стало с её кодом и названием; без него — столбец uid или ref. Один импорт — одна операция: `servanda undo` отменяет её целиком. Перед ней создаётся проверенная копия.
cli-With-record-the-register-stays-The-record-comes-out-of-the-bin-or-back-where-it-was-deleted-for-good-and-each-field-that-differs-is-set-to-what-it-was-What-was-entered-since-stays = С --record реестр остаётся. Запись возвращается из корзины или после удаления навсегда, а каждое отличающееся поле — к прежнему значению. Внесённое позже остаётся.
cli-Without-a-filter-json-and-jsonl-hold-everything-but-the-bin-with-one-the-records-that-pass-and-what-belongs-to-them-their-parts-the-bodies-parties-fields-and-occasions-that-they-name-citations-with-their-sources-Without-history-there-is-no-moment-of-entry-in-them = Без фильтра json и jsonl содержат всё, кроме корзины; с фильтром — прошедшие записи и то, что к ним относится: части, названные организации, стороны, направления и мероприятия, ссылки с источниками. Без --history моментов внесения в них нет.
cli-a-copy-elsewhere-then-servanda-db-compare-db = копия в другом месте; затем servanda --db compare.db
cli-a-saved-view = сохранённый вид
cli-a-second-import-changes-what-has-changed-since = повторный импорт меняет изменившееся с тех пор
cli-and-later-profile-treaties-toml = а потом: --profile treaties.toml
cli-begin-again-the-register-that-was-there-is-kept-as-a-backup = начать заново; прежний реестр сохранится как копия
cli-by-status = по статусу
cli-changes-it-as-one-operation = меняет, одной операцией
cli-compressed-and-only-for-the-owner-of-that-key = сжатая и только для владельца ключа
cli-does-it = выполняет
cli-everything = всё
cli-evidence-bodies-sessions-and-the-rest-have-refs-too = у подтверждений, организаций, заседаний и прочего тоже есть коды
cli-for-a-script = для сценария
cli-in-backups-beside-the-register-named-by-the-time = в `backups` рядом с реестром, имя по времени
cli-into-a-file-that-is-not-there-yet = в файл, которого ещё нет
cli-may-be-shown-to-the-other-side = можно показать другой стороне
cli-no-colour-whatever-the-value = без цвета, при любом значении
cli-one-operation-undone-as-one = одна операция, отменяется целиком
cli-one-without-records-in-a-file-of-its-own = без записей, в отдельном файле
cli-only-that-record-with-all-that-belongs-to-it-servanda-undo-takes-it-back = только эта запись, со всем, что к ней относится; отменяет `servanda undo`
cli-opens-VISUAL-or-EDITOR-on-it = открывает в $VISUAL или $EDITOR
cli-operation-12-as-servanda-history-numbers-them = операция 12 по нумерации `servanda history`
cli-shows-what-would-change = показывает, что изменится
cli-take-that-back = отменить это
cli-the-day-YYYY-MM-DD-and-the-default-of-as-of = день, YYYY-MM-DD, и значение --as-of по умолчанию
cli-the-gravest-first = сначала самое тяжёлое
cli-the-moment-RFC-3339-and-the-day = момент по RFC 3339, и день
cli-the-register = реестр
cli-the-register-that-ships-with-the-program = реестр, который поставляется с программой
cli-the-terminal-interface = интерфейс в терминале
cli-title-is-the-title-in-the-register-s-language-title-ko-that-in-another-An-empty-value-empties-the-field-Several-set-are-one-operation-In-the-editor-every-field-stands-with-what-it-takes-what-is-refused-comes-back-as-a-comment-above-the-field-an-empty-file-gives-up = `title` — название на языке реестра, `title.ko` — на другом. Пустое значение очищает поле. Несколько --set — одна операция. В редакторе у каждого поля сказано, что оно принимает; отклонённое возвращается комментарием над полем; пустой файл — отказ от правки.
cli-what-is-overdue-and-the-year-ahead = просроченное и год вперёд
cli-what-is-overdue-for-a-script = просроченное, для сценария
cli-what-lies-in-the-bin = что в корзине
cli-what-servanda-export-format-json-wrote = записанное `servanda export --format json`
cli-what-was-done-to-one-record = что делали с одной записью
cli-what-was-known-that-day = что было известно в тот день
cli-what-was-signed-on-one-occasion = что подписано на одном мероприятии
cli-what-was-true-at-the-end-of-that-year = что было верно на конец того года
cli-what-was-true-that-day = что было верно в тот день
cli-what-was-true-that-day-as-it-is-known-now = что было верно в тот день, по нынешним сведениям
cli-what-would-go = что уйдёт
cli-what-would-happen-row-by-row = что произойдёт, по строкам
cli-who-said-so-and-when = кто и когда это сказал
cli-who-the-history-names-else-user-host = кого называет история (иначе user@host)
cli-your-own-last-operation = своя последняя операция
n1-kept-file-of-the-evidence-could-not-be-found-in-files-beside-the-register = 1 сохранённый файл подтверждений не найден в `files` рядом с реестром
missing-kept-files-of-the-evidence-could-not-be-found-in-files-beside-the-register = сохранённых файлов подтверждений не найдено в `files` рядом с реестром: { $missing }
cli-it-moved = есть движение
man-NAME = ИМЯ
man-SYNOPSIS = ВЫЗОВ
man-DESCRIPTION = ОПИСАНИЕ
man-OPTIONS = ПАРАМЕТРЫ
man-COMMANDS = КОМАНДЫ
man-EXAMPLES-ENVIRONMENT-EXIT-CODES = ПРИМЕРЫ, СРЕДА, КОДЫ ЗАВЕРШЕНИЯ
filter-what-the-desk-last-declared = что последним указал ответственный
filter-the-light-that-a-record-shows = сигнал записи
filter-how-a-record-stands-to-its-due-date = как запись стоит относительно срока
filter-how-well-the-status-is-attested = чем подтверждён статус
filter-where-a-document-stands-in-law = правовое состояние документа
filter-documents-groups-or-follow-ups = документы, форматы или поручения
filter-which-sort-of-its-kind-a-record-is = тип записи в своём виде
filter-whether-a-document-binds-in-law = обязывает ли документ юридически
filter-at-which-level-a-document-was-concluded = на каком уровне заключён документ
filter-how-a-document-s-term-is-renewed = как продлевается срок документа
filter-who-may-read-a-record = кому доступна запись
filter-the-field-of-cooperation = направление сотрудничества
filter-the-visit-or-summit-at-which-it-was-signed-or-promised = визит или саммит, на котором подписано или обещано
filter-the-records-of-these-refs = записи с этими кодами
filter-records-in-which-a-body-of-this-party-takes-part = записи с участием организаций этой стороны
filter-records-that-this-body-leads = записи, где организация — исполнитель
filter-records-that-this-body-signed = записи, подписанные организацией
filter-records-in-which-this-body-has-any-part = записи с любым участием организации
filter-the-follow-ups-below-a-record = поручения под записью
filter-what-was-made-under-it-or-implements-it = что создано в его рамках или исполняет его
filter-the-day-it-is-due = срок исполнения
filter-the-day-it-was-first-due = первоначальный срок
filter-the-day-it-begins = день начала
filter-the-day-a-document-was-signed = день подписания документа
filter-when-the-desk-s-status-was-true = на какую дату указан статус
filter-the-day-it-was-completed = день исполнения
filter-the-day-of-its-last-change-in-the-register = день последнего изменения в реестре
filter-how-much-is-done-in-percent = сколько исполнено, в процентах
filter-records-that-have-it = записи, где это есть
filter-records-that-lack-it = записи, где этого нет
filter-what-the-term-does-not-find-says-the-same = чего условие не находит; то же, что `-`
filter-the-due-date-has-passed-and-it-is-not-done = срок прошёл, не исполнено
filter-nothing-heard-for-too-long = слишком долго нет сведений
filter-the-parties-positions-are-far-apart = позиции сторон расходятся
filter-the-due-date-is-no-longer-the-baseline = срок отличается от первоначального
filter-it-waits-on-a-condition = ждёт выполнения условия
filter-something-remains-to-be-done = ещё есть что исполнять
filter-completed-cancelled-superseded-or-dissolved = исполнено, отменено, заменено или упразднено
filter-it-is-in-the-bin = в корзине
filter-a-source-that-is-cited = указанный источник
filter-a-due-date = срок
filter-a-date-on-which-it-begins = дата начала
filter-a-date-that-was-first-set = первоначальная дата
filter-a-body-that-leads = исполнитель
filter-a-body-that-signed = подписант
filter-a-note = примечание
filter-a-milestone = этап
filter-a-session-of-the-group = заседание формата
filter-an-act-upon-the-document = юридическое действие с документом
filter-a-relation-to-another-record = связь с другой записью
filter-a-percentage = процент
filter-a-field = направление
filter-an-occasion = мероприятие
filter-a-contact = контакт
filter-a-record-above-it = вышестоящая запись
filter-a-date-on-which-the-status-was-true = дата, на которую указан статус
filter-a-light-set-by-hand = сигнал вручную
filter-any-date-of-its-own-begin-due-first-due-signed-done = любая своя дата: начало, срок, первоначальный срок, подписание, исполнение
filter-a-date-or-a-range-2026-2026-Q3-today-30d-eom-2025-2026-2025-30d = дату или интервал: 2026, 2026-Q3, today, +30d, eom, 2025..2026, 2025.., ..+30d
filter-a-body-s-ref-or-name = код или название организации
filter-a-status = статус
filter-a-colour = цвет
filter-a-timeliness = состояние по сроку
filter-an-assurance = степень подтверждения
filter-a-legal-state = правовое состояние
filter-a-kind = вид записи
filter-a-type-of-document-group-or-follow-up = тип документа, формата или поручения
filter-a-word-for-binding = обязательность
filter-a-level = уровень
filter-a-renewal = способ продления
filter-an-audience = доступность
filter-a-field-s-code-or-label = код или название направления
filter-an-occasion-s-ref-or-place = код или место мероприятия
filter-a-record-s-ref = код записи
filter-a-party-s-code-or-name = код или название стороны
filter-a-record-s-or-session-s-ref = код записи или заседания
filter-a-whole-number-from-0-to-100-or-a-range-50-20-80-50 = целое от 0 до 100 или интервал: 50, 20..80, 50..
filter-a-part-of-a-record = часть записи
filter-any-other-term = любое другое условие
doctor-operation = операция
doctor-change = изменение
comparing = сравнение
goes = уйдёт
columns-names-no-column = `--columns` не называет ни одного столбца
the-columns-are-all = столбцы: { $all }
did-you-mean-near-the-columns-are-all = возможно, `{ $near }`? столбцы: { $all }
word-is-no-noun-and-no-record-holds-the-word = `{ $word }` — не раздел, и такого слова нет ни в одной записи
did-you-mean-near-there-are-nouns = возможно, `{ $near }`? есть { $nouns }
only-json-and-jsonl-hold-the-history = история есть только в json и jsonl
the-history-tells-of-what-is-internal-leave-history-out-or-audience-shared = история говорит о внутреннем; уберите --history или --audience shared
history-cannot-be-shared = --history передавать нельзя
a-file-of-this-form-holds-every-field-servanda-list-columns-format-json-writes-some = файл этого формата содержит все поля; часть пишет `servanda list --columns … --format json`
only-csv-needs-it = нужно только для csv
only-a-calendar-needs-days = дни нужны только календарю
name-a-file-with-output-or-send-it-on-through-a-pipe = укажите файл через --output или передайте по конвейеру
a-workbook-is-nothing-to-read-on-a-terminal = книгу в терминале не прочесть
what-has-no-meaning-for-format = `{ $what }` не имеет смысла для { $format }
leave-the-noun-out-the-file-holds-what-belongs-to-the-records-or-export-the-list-as-csv = уберите раздел: в файле есть всё, что относится к записям; или экспортируйте список как csv
format-is-no-file-of-one-list = { $format } — не файл одного списка
reading-the-register = чтение реестра
narrow-the-report-by-a-filter = сузьте отчёт фильтром
a-workbook-has-no-template = у книги нет шаблона
give-template-with-format-html-or-format-markdown = --template — только с --format html или --format markdown
format-is-not-for-a-terminal = { $format } — не для терминала
give-output-FILE-or-send-it-on-with-or = укажите --output FILE или передайте через > или |
cannot-read-the-template-name-error = шаблон `{ $name }` не прочитать: { $error }
name-a-file-of-UTF-8-text = укажите текстовый файл UTF-8
since-day-is-after-the-day-of-the-report-today = `{ $day }` в --since позже дня отчёта, { $today }
name-that-day-or-an-earlier-one = укажите этот день или более ранний
reading-records = чтение записей
counting-and-checking = подсчёт и проверка
write-columns-and-rows-each-1-to-largest-120x36 = пишите столбцы и строки, от 1 до { $largest }: 120x36
verb-read = прочитать
verb-write = записать
verb-write-in = записать в
verb-copy = скопировать
verb-remove = удалить
verb-make-a-temporary-folder-for = создать временную папку для
cli-full-text-beginnings-of-words-any-script = полный текст: начала слов, любое письмо
as-of = на дату
known-on = известное на
in-the-register-s-language-in-another-as = на языке реестра; на другом —
band-Follow-ups = Поручения
band-Documents = Документы
band-Groups-and-their-sessions = Форматы и их заседания
band-Follow-ups-no-date = Поручения без даты
band-Documents-no-date = Документы без даты
zoom-a-week = неделя
zoom-a-month = месяц
zoom-a-quarter = квартал
zoom-a-year = год
zoom-three-years = три года
zoom-ten-years = десять лет
Q-number = { $number }кв
year-s = { $year }-е
## lists, pages and reports of the command line

A-bar-a-figure-in-unit-The-table-below-holds-the-same-figures = Столбец — одно значение, { $unit }. Те же значения — в таблице ниже.
A-bar-is-a-date-known-only-so-far-a-point-is-a-day-The-dashed-line-is-the-day-of-the-report = Полоса — дата, известная не до дня; точка — день. Пунктир — дата отчёта.
A-record-with-two-leads-counts-for-both = Запись с двумя исполнителями учтена у обоих.
About = О чём
about-plain = ориентировочно { $plain }
about-plain-uncertain = ориентировочно { $plain } (под вопросом)
about-value = около { $value }
Act = Действие
action-what = действие «{ $what }»
Address = Адрес
all-includes-the-bin = ; с корзиной — --all
all-parties = все стороны
As-known-on = По сведениям на
As-said = Как заявлено
assessment-by-on = оценка ({ $by }, { $on })
At-UTC = Время (UTC)
Attested = Засвидетельствовано
Audience = Кому доступно
Author = Автор
Authority = Основание
Bodies = Организации
Body = Организация
Body-in-the-lead = Исполнитель
both-sides-nothing-internal = обе стороны (без служебных сведений)
By-body-in-the-lead = По исполнителям
By-field = По направлениям
By-field-and-by-body = По направлениям и исполнителям
By-status = По статусам
bytes-bytes = { $bytes } байт
Changes = Изменения
Changes-since = Изменения с
Chart-of-reference = График: { $reference }
check-Code = Правило
Cited-by = На него ссылаются
Cited-for = Что подтверждает
Clock = Срок действия
closed-paused-or-not-begun = снято с контроля, отложено или не начато
completed-with-a-source-that-supports-it = исполнено, есть подтверждающий источник
Contents = Содержание
contradicted = опровергается
count-document = { $count } { $count ->
        [one] документ
        [few] документа
       *[many] документов
    }
count-follow-up = { $count } { $count ->
        [one] поручение
        [few] поручения
       *[many] поручений
    }
count-group = { $count } { $count ->
        [one] формат
        [few] формата
       *[many] форматов
    }
Cover = Титул
date-done = исполнено
date-due = срок
date-signed = подписано
date-start = начало
Dates = Даты
Day = Дата
disputed = с разногласиями
Done-on = Исполнен
done-with-evidence = исполнено и подтверждено
due-soon-and-not-yet-substantial = срок близко, исполнено не в основном
Earlier-assessments = Прежние оценки
earlier-ones-servanda-history-reference = более ранние: servanda history { $reference }
For = Для кого
former = (прежнее)
from-from = { $from } – …
has-not-begun = ещё не начато
has-stopped-meeting = больше не собирается
head-Actions = Юридические действия
head-At = Время
head-By = Кто
head-Done = Исполнено
head-Number = Номер
head-On = Дата
head-Step = Содержание
head-What = Предмет
Held = Состоялось
held = состоялось
How = Связь
how-above = вышестоящее
how-amended-by = изменяется
how-condition-of = условие для
how-followed-up-by = продолжение
how-implemented-by = исполняется через
how-led-to = на его основе
how-of = к записи
how-promised = обещано
how-set-up = создано
how-signed = подписано
how-superseded-by = заменено на
how-supplemented-by = дополняется
How-the-records-stand-and-by-which-rule = Состояние исполнения и правило сигнала
In-effect = Действует с
in-effect-on = действует с { $on }
in-the-source-word = в источнике: { $word }
In-unit = Единица: { $unit }
Indicator = Показатель
Kept-file = Файл
label-at = время
label-author = автор
label-by_status = по статусам
label-changes = изменения
label-column = столбец
label-count = число
label-from = было
label-kept = почему хранится
label-key = ключ
label-label = название
label-made_at = создана
label-message = замечание
label-names = наименования
label-new = стало
label-observations = значения
label-old = было
label-operation = операция
label-operations = операции
label-outcome = итог
label-participants = участники
label-problem = неполадка
label-reason = причина
label-records = записи
label-row = строка
label-sessions = заседания
label-severity = степень
label-share = доля
label-signatories = подписанты
label-size = размер
label-summary = что сделано
label-to = стало
label-uid = uid
label-undoes = отменяет
label-what = событие
Language = Язык
led-by-bodies = исполнитель: { $bodies }
Light = Сигнал
lights-and-legal-states-are-derived-from-what-is-recorded-and-cited-a-status-is-what-the-desk-says-unless-another-side-is-named = сигналы и правовые статусы выведены из внесённых и подтверждённых сведений; статус — оценка куратора, если не названа другая сторона
Missing = Не хватает
Missing-for-its-clocks = Не хватает для сроков
Name = Наименование
Names = Наименования
needs-watching-or-asking = нужно уточнить или держать на контроле
no-act-known = действий не известно
No-evidence-is-held = Подтверждений нет.
no-evidence-of-its-state-was-found = сведений об исполнении не найдено
no-figure = значений нет
no-number = № { $number }
no-position-known = позиция неизвестна
No-record-has-a-date = Ни у одной записи нет дат.
no-record-passes-the-filter-the-report-says-so = фильтру ничего не соответствует: об этом сказано в отчёте
none-meaning = нет: { $meaning }
not-heard-of-for-long = давно нет сведений
Note = Примечание
Nothing-contradicts-itself-and-nothing-grave-is-missing = Противоречий и серьёзных пробелов нет.
nothing-heard-for-long = давно нет сведений
Nothing-is-cited = Источники не указаны.
nothing-passes-filter-more = фильтру `{ $filter }` ничего не соответствует{ $more }
Nothing-that-this-report-holds-came-true-or-was-revised-in-that-time = За это время по записям отчёта ничего не изменилось.
Of-what = О чём
Old = Было
on-hold-cancelled-superseded-or-dissolved = отложено, отменено, заменено или упразднено
one-and-other-1-step-apart = { $one } и { $other }: расхождение в 1 ступень
one-and-other-steps-steps-apart = { $one } и { $other }: расхождение в { $steps } ступени
Only = Только
Open-points = Нерешённые вопросы
over-value = более { $value }
Part = Роль
part-field = { $part }: { $field }
Participants = Участники
Party = Сторона
Percent = Процент
Period = Период
plain-uncertain = { $plain } (под вопросом)
Planned = Запланировано
Positions = Позиции сторон
Positions-the-sides-disagree = Позиции сторон: разногласия
Published = Опубликовано
Publisher = Издатель
Q-quarter-year = { $quarter } кв. { $year }
Reason-asked = по запросу
Reason-automatic = автоматически
Reason-before_import = перед импортом
Reason-before_migration = перед обновлением схемы
Reason-before_purge = перед удалением навсегда
Reason-before_restore = перед восстановлением
relation-what = связь «{ $what }»
Relations = Связи
Remark = Примечание
Remark-and-sources = Примечание и источники
Report-of = Отчёт на
Report-of-day = Отчёт на { $day }
Report-of-day-as-known-on-known = Отчёт на { $day }; сведения по состоянию на { $known }
Rows = Строки
Rule = Правило
said-to-be-completed-without-a-source = указано исполненным, источника нет
Says = Оценка
season-autumn = осень
season-spring = весна
season-summer = лето
season-winter = зима
season-year = { $season } { $year }
set-by-the-desk-with-a-note = задано вручную, с примечанием
Side = Сторона
side-desk = куратор
side-independent = независимая
Sides = Расхождение
size-kB = { $size } кБ
size-MB = { $size } МБ
Skip-to-the-report = Перейти к отчёту
slipped = с переносом срока
slipped-first-first = срок перенесён, первый { $first }
somebody-has-to-act = нужны меры
Source = Источник
start-or-signature = начало или подписание
State = Состояние
state-done = исполнен
State-for = Для стороны
state-open = не исполнен
state-overdue = просрочен
status-confirmed = статус подтверждён
Step = Этап
summary-undone = { $summary } (отменено)
Text = Текст
the-desk-holds-what-is-internal = куратор (со служебными сведениями)
the-due-date-has-passed = срок исполнения истёк
the-due-date-was-moved = срок исполнения перенесён
the-parties-disagree = разногласия сторон
The-same-as-a-table = То же в виде таблицы
the-two-sides-are-two-steps-or-more-apart = стороны расходятся на две ступени и более
the-whole-register = весь реестр
the-window-in-which-to-give-notice-closes = истекает срок уведомления
There-are-no-figures = Значений нет.
there-are-none = ничего нет
There-is-no-record-to-count = Подсчитывать нечего.
Timeline-piece-number-of-all = Хронология, часть { $number } из { $all }
title-report-of-day = { $title }: отчёт на { $day }
Type = Тип
under-value = менее { $value }
until-to = по { $to }
Value = Значение
waits-on-a-condition = ждёт выполнения условия
Weight = Степень
what-at-a-glance = { $what }: сводка
What-changed-since-day = Что изменилось с { $day }
What-is-open = Вопрос
what-is-shared = предназначенное для передачи
What-is-worth-a-look-stands-with-its-record = Замечания к сведению стоят при своих записях.
what-passes-filter = отобрано фильтром { $filter }
what-was-known-on-day = известное на { $day }
what-was-true-on-day = верное на { $day }
When-records-begin-are-due-and-are-done-around-day-The-table-below-holds-the-same-dates = Начало, срок и исполнение записей; дата отчёта: { $day }. Те же даты — в таблице ниже.
working-translation = (рабочий перевод)
wrote-path = записано: { $path }
session-number = , заседание { $number }
## plain: the interface as lines
A-view-name-is-there-it-is-replaced = Представление «{ $name }» уже есть: оно будет заменено
Also = Ещё
Being-done-doing = Выполняется: { $doing }
Changed-meanwhile = Тем временем изменилось:
Columns-a-number-shows-one-or-hides-it = Столбцы: номер показывает или скрывает
Enter-alone-does-it-as-it-stands-here = один Enter выполняет так, как здесь написано
Enter-alone-keeps-what-is-so-now = один Enter оставляет нынешнее
Enter-alone-leaves-everything-as-it-is = один Enter оставляет всё как есть
Field-at-of-count-label = Поле { $at } из { $count }: { $label }
Fields-that-fit-fitting = Подходящие поля: { $fitting }
Filter-of-view = Фильтр: { $view }
Group-label = Группа { $label }
Help-what-can-be-done = Справка: что можно сделать
Here-line = Здесь: { $line }
Messages-the-newest-first = Сообщения, сначала новые
New-what-is-to-be-made = Новое: что создать
Nothing-is-on-the-agenda = В повестке ничего нет.
Nothing-passes-the-filter = Фильтру ничто не отвечает.
Now-at = Сейчас: { $at }
Type-a-key-or-a-word-then-Enter-everywhere-help-says-all-of-them-everywhere-quit-leaves-read-says-the-rows-goes-back = Введите клавишу или слово и нажмите Enter: ‹everywhere.help› называет все, ‹everywhere.quit› — выход, `read` читает строки, `.` — назад.
What-label-can-be = Что может стоять в поле «{ $label }»
What-this-would-change-as-one-operation = Что это изменит одной операцией
What-would-be-right-words = Как правильно: { $words }
Wrong-words = Ошибка: { $words }
a-number-chooses = номер выбирает
a-number-goes-to-a-field = номер ведёт к полю
a-number-or-letter-chooses = номер или буква выбирает
a-text-goes-into-label = текст идёт в поле «{ $label }»
at-of-count = { $at } из { $count }
at-of-count-words = { $at } из { $count }: { $words }
choose-lists-what-it-can-be = `.choose` перечисляет возможное
cli-Draw-nothing-the-interface-as-lines-for-screen-readers-and-scripts-answers-as-Label-value = Ничего не рисовать: интерфейс строками для программ чтения с экрана и сценариев, ответы в виде «Название: значение»
column-at-of-count-label-cards-cards = столбец { $at } из { $count }, { $label }, карточек { $cards }
column-not-shown = { $column }: скрыт
column-shown-place-place = { $column }: показан, место { $place }
column-such-as-sample-field = { $column }, например { $sample }: { $field }
count-backups = копий: { $count }
count-entries = пунктов: { $count }
count-indicators = показателей: { $count }
count-marked = отмечено: { $count }
count-more-cannot-be-done-here-words-find-them = ещё { $count } здесь недоступны; слова находят их
count-operations = операций: { $count }
count-records = записей: { $count }
empty = пусто
empty-blank = пусто; { $blank }
empty-empties-it = `.empty` очищает его
filter-text = фильтр { $text }
folded = свёрнуто
go-on-with-the-form = продолжить форму
label-base-as-it-was-base = { $label }: основа, как было: { $base }
label-mine-words = { $label }: моё: { $words }
label-theirs-words = { $label }: чужое: { $words }
label-was-old-becomes-new = { $label }: было { $old }, станет { $new }
last-heard-of-heard = последние сведения { $heard }
late-overdue = просрочено: { $late }
leaves = `.` — выход
level-level = уровень { $level }
line-is-no-key-or-word-here-ways-says-what-is = `{ $line }` — здесь не клавиша и не слово; `.ways` говорит, что можно
marked = отмечено
name-from-before-to-after = { $name }; было: { $before }, станет: { $after }
no-leave-it-as-it-is = нет, оставить как есть
plain-again = снова
plain-all = все
plain-read = читать
plain-say-again-where-you-are = сказать ещё раз, где вы
plain-say-every-row = прочитать все строки
plain-say-the-rows-from-here-on = прочитать строки отсюда и далее
plain-say-what-can-be-typed-here = сказать, что здесь можно ввести
plain-ways = способы
required = обязательно
save = сохранить
saved-view-name = сохранённое представление { $name }
taken = взято
the-register-then-nothing-can-be-changed = реестр { $then }; изменить ничего нельзя
throw-it-away = отбросить
unfolded = развёрнуто
word-count-of-all = { $word }: { $count } из { $all }
words-find = слова ищут
words-key-place = { $words }, ключ { $place }
words-key-place-last-first = { $words }, ключ { $place }, с конца
yes-do-it = да, сделать

# themes of the officer's own
name-can-be-read-WCAG-2-2-AA = `{ $name }` читается (WCAG 2.2 AA)
name-is-hard-to-read-faint = `{ $name }` читается с трудом: { $faint }
words-want-a-contrast-of-words-to-one-and-rules-signs-choose-lighter-colours-for-a-dark-background-darker-ones-for-a-light-one-or-say-which-it-is-with-base-or-background = словам нужен контраст { $words } к одному, линиям { $signs }: для тёмного фона возьмите цвета светлее, для светлого темнее, или назовите фон в `base` или `background`
colour-has-has-to-one-on-a-dark-background = { $colour }: { $has } к одному на тёмном фоне
colour-has-has-to-one-on-a-light-background = { $colour }: { $has } к одному на светлом фоне
dumb-everything-comes-as-plain-lines = dumb: всё выводится простыми строками

# the forms of an export
cli-one-list-RFC-4180-a-cell-that-a-spreadsheet-would-run-begins-with-an-apostrophe = один список, RFC 4180; ячейка, которую таблица выполнила бы, начинается с апострофа
cli-everything-that-was-entered-a-row-a-line-in-one-object-import-reads-it-back-without-loss = всё введённое, строка за строкой, одним объектом: `import` читает это обратно без потерь
cli-the-same-an-object-a-line-with-its-entity = то же, по объекту в строке, с его `entity`
cli-a-sheet-for-each-noun-with-real-dates-filters-and-colours = по листу на каждый вид записей, с настоящими датами, фильтрами и цветами
cli-one-list-below-a-heading-that-tells-filter-and-day = один список под заголовком, где указаны фильтр и день
cli-the-same-as-a-page-that-stands-by-itself = то же страницей, которая ни от чего не зависит
cli-what-is-due-as-tasks-sessions-and-events-as-events-reading-a-newer-file-into-a-calendar-updates-it = сроки как задачи, заседания и события как события; более новый файл обновляет их в календаре
cli-In-csv-a-cell-that-begins-with-apostrophes-before-such-a-sign-has-one-more-import-takes-it-off-again-In-json-stand-servanda-with-its-form-register-then-a-list-for-each-sort-of-row-a-row-has-its-uid-its-fields-by-name-and-objects-with-uid-and-ref-for-links-titles-names-and-labels-stand-inside = В csv ячейка, в которой перед таким знаком уже стоят апострофы, получает ещё один; `import` снимает его. В json стоят `servanda` с его формой, `register`, затем список для каждого вида строк; у строки есть `uid`, поля по именам и объекты с `uid` и `ref` для связей; названия, имена и подписи стоят внутри.

# what was English only
there-is-no-such-day-as-written = нет такого дня: { $written }
the-year-has-two-digits-write-four = год из двух цифр: укажите четыре
no-date-write-2024-06-12-12-06-2024-12-Jun-2024-2024-06-2024-or-Q2-2024 = не дата: пишите 2024-06-12, 12/06/2024, 12 Jun 2024, 2024-06, 2024 или Q2 2024
some-of-it-is-lost = часть утрачена:
it-tells-otherwise-of = она говорит иное:
the-schema-of-name = схема: { $name }
it-has-no-register-row = в нём нет строки реестра
rows-rows-of-table-lead-nowhere-in-parent = строк таблицы { $table }, ссылающихся в никуда в { $parent }: { $rows }
only-made_under-leads-to-a-session = к заседанию ведёт только made_under
follow-ups = поручения
What-is-commented-out-is-empty-take-the-away-to-set-it = Что закомментировано, то пусто: уберите #, чтобы задать значение.
Save-and-close-the-editor-to-change-the-record-leave-the-file-as-it-is-to-change-nothing-empty-it-to-give-up = Сохраните и закройте редактор, чтобы изменить запись; оставьте файл как есть, чтобы ничего не менять; очистите его, чтобы отказаться.
there-is-no-interface-in-code-it-speaks-en-English-ru-kk-ko = интерфейса на языке `{ $code }` нет; есть en (English), ru (русский), kk (қазақша), ko (한국어)
templates-are-MiniJinja-s-the-README-names-the-keys-and-extends-begins-with-the-built-in-one = шаблоны — MiniJinja; ключи названы в README, а { $extends } берёт за основу встроенный
template-name = шаблон `{ $name }`
template-name-line-line = шаблон `{ $name }`, строка { $line }
this-is-no-TOML-why = это не TOML: { $why }
this-is-the-register-of-another-time-everywhere-as_of-goes-back-to-now = это реестр на другую дату; ‹everywhere.as_of› — вернуться к сегодня
say-the-ref-of-a-record-or-leave-with-form-back = укажите код записи или выйдите: ‹form.back›
type-it-or-leave-with-form-back = введите её или выйдите: ‹form.back›
form-accept-again-completes-it-all-the-same-form-back-goes-back = ещё раз ‹form.accept› — всё равно исполнено; ‹form.back› — назад
no-document-or-group = без документа и формата
block-being-counted = подсчитывается
edit-why = правка: { $why }
records-fields-preview-accept-changes-them-as-one-everywhere-undo-takes-it-back = { $records }, { $fields }: ‹preview.accept› меняет всё разом, ‹everywhere.undo› отменяет
Since-day-counted = С { $day }: { $counted }
operation-operation-by-author-summary = операция { $operation }, { $author }: { $summary }
and-count-rows-more = и ещё строк: { $count }
Prune-1-of-all-goes = Прореживание: из { $all } уйдёт 1
Prune-many-of-all-go = Прореживание: из { $all } уйдут { $many }
stays = остаётся
Remove-1-backup = Удалить 1 копию?
Remove-many-backups = Удалить копии ({ $many })?
keeps-last = последняя
keeps-daily = дневная
keeps-weekly = недельная
keeps-monthly = месячная
file-a-table-for-spreadsheets-and-scripts = таблица для электронных таблиц и сценариев
file-a-table-for-notes-and-web-pages = таблица для заметок и веб-страниц
file-the-same-columns-for-programs = те же столбцы, для программ
file-the-same-columns-an-object-a-line = те же столбцы, по объекту в строке
file-a-workbook-the-records-and-a-sheet-for-each-sort-of-thing-that-belongs-to-them = книга: записи и по листу на каждый вид того, что к ним относится
file-a-page-that-stands-by-itself-to-read-and-to-print = самостоятельная страница для чтения и печати
file-what-is-due-for-a-calendar-a-newer-file-updates-it = сроки для календаря; более новый файл обновляет их
filter-or-export-as-csv-or-jsonl-which-have-no-such-limit = отфильтруйте или экспортируйте в csv или jsonl: у них такого предела нет
export-as-csv-and-tell-the-makers-of-this-program = экспортируйте в csv и сообщите разработчикам программы
when-reference-was-touched = когда менялась { $reference }
whose-register-it-is = чей это реестр
the-name-in-the-language-language-others-as-name-ru-name-ko = { $name } на языке { $language }; на других — как { $name }.ru, { $name }.ko
text-is-a-code-that-this-version-does-not-know = `{ $text }` — код, которого эта версия не знает
table-has-found-not-expected = `{ $table }`: { $found } вместо { $expected }
it-has-neither-a-manifest-nor-the-first-bytes-of-one = у него нет ни описи, ни первых байтов реестра
told-sound = { $told }, цела
width-cells = знакомест: { $width }
past-the-ref-of-a-thing-such-as-F1 = код, например F1
past-a-part-of-a-name = часть имени
past-a-date-such-as-2026-01 = дата, например 2026-01
past-a-date-such-as-2026-06-30 = дата, например 2026-06-30
past-the-name-of-a-field-such-as-status = имя поля, например status
flag-takes-no-value = `{ $flag }` — без значения
write-a-range-due-2025-2026-percent-20-80 = задайте интервал: `due:2025..2026`, `percent:20..80`
date-or-range = дата или интервал
number-or-range = число или интервал
code-part-of-a-record = часть записи
path-size-verified = { $path }   ({ $size }, проверена)
restored-name-of-day-kept = восстановлено из { $name } от { $day }; { $kept }
count-row = { $count } { $count ->
    [one] строка
    [few] строки
   *[other] строк
}
count-operation = { $count } { $count ->
    [one] операция
    [few] операции
   *[other] операций
}
count-entry = { $count } { $count ->
    [one] пункт
    [few] пункта
   *[other] пунктов
}
count-backup = { $count } { $count ->
    [one] копия
    [few] копии
   *[other] копий
}
line-line = строка { $line }
