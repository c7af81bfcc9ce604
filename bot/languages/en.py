"""English: the words Kabar reads it by."""

from __future__ import annotations

from bot.languages.schema import (
    BoilerplateWords,
    CompanyWords,
    FigureCues,
    FigureWords,
    Language,
    QuoteWords,
    SentenceWords,
    StoryWords,
)

FUNCTION_WORDS = frozenset(
    """the of to and that for with as by at from it its be are has have this which were but he she they their said
    will would an been after more than who his her about into says what how why could should can new first
    over not we you us our when where while against amid between because before since until these those
    there also other some all up down out off shares share stock stocks sales market markets percent company
    companies profit deal billion million year years quarter earnings growth prices price rate rates trade
    tariffs bank investors chief announces reports quarterly revenue rose fell world china government officials""".split()
)

# -- sentences --------------------------------------------------------------------------------------
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        """mr mrs ms dr prof rev hon sen rep gov gen col lt maj capt cmdr sgt adm pres supt st mt ft messrs mme
        vs v cf eg e.g ie i.e viz approx est u.s.c ariz ala calif colo conn fla ga kan ky minn mont neb nev okla
        tenn tex va vt wis wyo dept univ assn bros""".split()
    ),
    before_numbers=frozenset(
        """no nos vol pp fig art sec ext tel jan feb mar apr jun jul aug sept sep oct nov dec rp rm""".split()
    ),
    final_abbreviations=frozenset(
        """inc corp co ltd plc llc lp l.p s.a n.v b.v s.p.a s.e a.g pty bhd sdn tbk gmbh cos jr sr
        u.s u.k u.n e.u d.c u.a.e n.y l.a a.m p.m etc ph.d m.d b.a m.b.a esq bn mn tn ed eds""".split()
    ),
    openers=frozenset(
        """the a an it its he she his her they their we our you your i this that these those there here in on at
        for from by with without as after before during since while when where if although though however but and
        so yet or also still meanwhile separately overall instead despite according last next earlier later both
        each some many most several such what who why how not no nor only even then now shares stocks analysts
        investors sales revenue profit net total demand trading futures executives""".split()
    ),
)

# -- boilerplate ------------------------------------------------------------------------------------
# Who said it and what: "Sources: Tordal is in talks" names no publication.
_UNTOLD = r"(?!.*\b(?:is|are|was|were|has|have|had|will|would|plans?|says?|said|to|laying|planning|seeking|weighing|preparing|exploring|considering|nearing|buying|hiring|launching)\b)"

BOILERPLATE = BoilerplateWords(
    lines=(
        r"[\[{(](?:podcast|video|watch|listen|gallery|photos|audio|quiz|poll)[\]})] ?.{3,140}",
        r"(?:portions|parts|elements|sections) of this (?:story|article|report|text) (?:were|was) (?:generated|produced|created|written|drafted)\b.*",
        r"(?:\d{1,2}:)?\d{1,2}:\d\d (?:video|watch|now playing|audio|listen)\b.{0,90}",
        r"(?:subscriptions? |plans? |memberships? )?(?:start(?:s|ing)? (?:from|at)|from|only|just) (?:[a-z]{0,3} ?[$£€¥] ?|rp\.? ?|rm ?|rs\.? ?)\d[\d.,]*(?: ?/ ?| a | per )(?:month|week|year|mo|day)\b.{0,40}",
        r"(?:ad|ads|advert|advertisement|advertorial|(?:sponsored|promoted)(?: content| posts?| stories| links)?|paid (?:content|post)|ad feedback)",  # an ad's place
        r"(?:article|story|text|content) continues(?: (?:below|after) ?(?:this )?(?:ad|advert|advertisement|video|promotion)?.*)?",  # and the words under it
        r"scroll (?:down )?(?:to|for) (?:continue|resume|read|more).*",
        r"(?:continue|keep) reading(?: .*)?",
        r"(?:after newsletter promotion|skip (?:past |to |ad).*|return to .*|end of (?:newsletter|promotion|ad).*)",  # what screen readers are told
        r"(?:key (?:points?|takeaways?|facts|background|highlights)|topline|tl;dr|quick (?:read|summary)|summary|companies|in (?:this|today's) (?:article|story)|the key (?:points|takeaways))",  # headings of bullet lists
        r"(?:read|see|view|show|load) (?:more|next|less|all|also|full (?:story|article)|the full (?:story|article)|comments|gallery|source|original)",  # buttons
        r"(?:share|save|print|listen|comments?|tweet|subscribe|sign (?:up|in)|log in|copy link|link copied|gift(?: this)? article|give this article|bookmark|follow)",
        r"(?:(?:share|tweet|post|email|e-mail|print|copy link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|threads|bluesky|line|instagram|youtube|flipboard)(?: \(twitter\))?[ ,|/·•]*)+",  # a row of share buttons
        r"share (?:this|on|via|the|to)\b.{0,50}",
        r"share .{2,40} with (?:a |an |your )?(?:friend|coworker|colleague|network|team)s?\b.*|.*\byou have \d+ referrals?\b.*",  # a newsletter that wants more readers
        r"(?:stock chart icon ?)+",
        r"(?:[a-z.]{1,5} ){0,3}(?:(?:total return|market cap|revenue|p/?e ratio|price|dividend(?: yield)?)[a-z ()]{0,20} )?data by [a-z]+",  # the same
        r".{2,60}(?:shares?|stock|stock price),? (?:year to date|past (?:year|month|week|five years)|one year|five years)",  # a chart's caption
        r"open this (?:photo|image|picture|video) in (?:gallery|new window|full screen).{0,10}",
        r".{8,200}[.,)'\"] ?(?:supplied|handout|file photo|courtesy photo|getty images|via getty images)",  # a caption
        r"every (?:mon|tues|wednes|thurs|fri|satur|sun)day",
        r"rns number ?: ?\d{3,5} ?[a-z]|this information is provided by rns\b.*",  # of London's regulatory news service
        r"(?:this |the )?(?:announcement|release|document)(?: (?:has been|was|is))? (?:authori[sz]ed|approved)(?: for (?:release|lodgement|issue)(?: (?:to|on) (?:the )?asx)?)? by\b.*",  # what the Australian exchange asks for
        r"together with [^,.:]{2,40}:.*|in partnership with [^,.:]{2,40}",  # a newsletter's sponsor
        r"lei:? ?[0-9a-z]{18,20}|(?:chart|graphic): [^.?!]{4,80}|editor's picks?(?:: .*)?|\d{1,2}:\d\d",  # who issues, a caption, links, how long it plays
        r"(?:nyse|nasdaq|lse|asx|tsx|hkex|sgx|nyse american) ?: ?[a-z.]{1,6}|today's change\b.*|current price:? ?[$£€]?[\d.,]+",  # a quote's box
        r"(?:\d+ comments?|(?:leave|post|add|write|join) (?:a|your|the) (?:comment|reply|conversation|discussion).*|comments? (?:are )?closed)",
        r"(?:your |reader |all )?comments (?:have to|must|should|need to|will|may|are)\b(?=.*\b(?:english|moderat|relevant|abus|civil|polite|remov|publish|review|delete)).*",  # house rules
        r"(?:\d{1,3} ?-? ?min(?:ute)?s?(?: read| listen| ago)?|reading time.{0,30}|\d{1,2} hours? ago|just now)",
        r"by ([^\d,|(]{4,80}?)(?: ?[,|(·-].{0,80}| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d.{0,40}| \d.{0,40})?",  # a byline
        r"(?:staff (?:reporter|writer)|newsroom|contributor|wire reports?|agencies|from (?:wire|staff) reports?)",
        r"(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?\b[: ]?.{0,60}\d.{0,30})",
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*),? \d{4}(?:[ ,|·-]+(?:at )?\d{1,2}[:.]\d\d.{0,20})?",  # a date alone
        r"(?:file |stock )?(?:image|photo|photograph|picture|video|graphic|illustration|photo illustration)s?(?: credit| source| caption| courtesy| by| from)?s? ?[:/].{1,120}",  # a credit
        r"(?:image|media|video) caption(?: .{0,150})?|image source",
        r"(?:reuters|bloomberg|ap|afp|epa)/[a-z. '-]{3,50}(?:/.{2,40})?",
        r"(?:our standards|opens new tab).*",
        r"(?:please )?(?:log in|sign in|login|register|subscribe|create [a-z ]{2,20}account)(?: (?:or|and) [a-z ]{3,30})? to (?:read|continue|view|access|keep|unlock|see)\b.*|(?:premium|subscriber|members?)[- ](?:only|content|exclusive).{0,60}",  # a paywall
        r"(?:[a-z']+ ){0,3}(?:reads?|reading) ?(?:[a-z]+ ){0,2}: [^\"“]+",  # "Good to read: ..."
        r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|sections?|more on|explore) ?: .{2,200}",
        rf"sources? ?: {_UNTOLD}.{{2,80}}",
        r"(?:copyright|©|\(c\)) ?.{0,200}",
        r"(?:investors?|media|analysts?|press) ?: .{0,120}(?:@|\d{3}[ .)-]\d{3}).{0,80}",  # whom to call
        r"listen to this (?:article|story)(?: .{0,30})?",
        r"[a-z][a-z .'-]{2,60}[,:|-]? (?:(?:tel|phone)\.?:? ?)?(?:(?:\+\d|\(\d{2,4}\))[\d ().-]{6,20}|\d{3}[ .-]\d{3}[ .-]\d{4}[\d ().-]{0,20})",  # whom to call
        r"view (?:source|original) (?:version|content).*|(?:logo|photo|multimedia|video|infographic) - https?:.*",
        r"source .{2,60}",  # the last line of a release
        r"(?:ends?|more to come|more to follow|bernama|\(more\)|developing|30)",
        r"(?:follow|like|find|join) (?:us|me)\b.{0,80}",
        r"[a-z][a-z .,]{1,40}-- ?\((?:[a-z]+ ?){1,3}\) ?--",  # a release's dateline alone
        r"share (?:with us )?your (?:feedback|thoughts|views|experience)\b.{0,80}",
        r"(?=.*@).{0,120}(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+",  # what ends in a mail address is whom to write to
        r"(?:provided|powered|supplied|brought to you|distributed|produced) by .{2,60}",
        rf"(?:data |market data )?sources? ?: {_UNTOLD}.{{2,160}}|data (?:compiled|as of|by|from|provided)\b.{{2,100}}",
        r"support (?:your|us|our|the|local|independent|quality)\b.{0,120}\b(?:subscri|member|donat|journalis)\w*.*",
        r"your (?:subscription|support|donation|membership) (?:will|helps?|supports?|funds?|allows?|keeps?)\b.*",
        r"(?=.*trial).{0,100}\b(?:start|claim|try|begin) (?:a|your|the) (?:free )?(?:\d+-day )?trial\b.*",
        r".{0,80}\| ?(?:view|see|read|get|show|more)\b.{0,80}",
        r"(?:context news|story so far|the backstory|fact box|factbox|reader comments|market data|company profile|stock quote)",
        r"licensed (?:by|from|under|through)\b.*|you (?:must|may|can) not (?:copy|reproduce|republish|redistribute)\b.*",
        r"follow (?:the |your |these )?(?:topics?|people|companies|authors?|writers?|sectors?|tags?)\b.*",
        r"(?:words|pictures|text|photos?|interview|interviewer|illustrations?|artwork|additional reporting|producer|compiled)(?: (?:and|&) (?:words|pictures|photos?|text))? ?: ?.{3,60}",
        r"more (?:from|about|by) [^.:\"“]{2,60}: [^\"“\d]{2,160}",
        r"(?:for immediate release|press release|news release|media release|media statement|not for distribution\b.*|embargoed until.*)",  # a release's heading
        r"(?:catch|get|track|follow|watch|see|read) (?:all |the |live |more |broader |latest |breaking |real-time )+[^.?!]{0,60}\b(?:on|in|with|via|at) [^.?!]{2,50}",  # where else to read
        r"you are (?:seeing|viewing|reading|looking at) (?:a|an|the) (?:snapshot|preview|static|archived|cached|free|limited|lite)\b.*",
        r"(?:your browser|javascript|this (?:video|content|feature|browser)) (?:does not|is not|must be|can't|cannot|isn't|is disabled|has been)\b.{0,80}",
        r"(?=.*us\b|.*you).{0,80}\b(?:tell us|let us know|have your say|share your (?:views?|thoughts|experiences?|opinions?|story|stories)|what do you think|we want to hear from you)\b.{0,60}",  # readers asked
        r"(?:like|liked|love|loved|enjoy|enjoyed|enjoying) (?:this|what you)\b.{0,40}\?.{0,120}\b(?:forward|share|subscribe|sign up|follow|support|donate)\b.{0,80}",
        r"(?:get|have|receive) [^.?!]{2,50}\b(?:in|to|delivered to) your (?:inbox|mailbox|phone|email)\b.{0,80}",
        r"(?:letters?|responses?|comments?|feedback|tips?|queries|questions|corrections?|write|e-?mail|contact|reach)\b.{0,80}[\w.+-]+@[\w-]+\.[\w.-]+",
        r"(?:recommended|related|editor's pick|sponsored|from our partners?|partner content|promoted|more from us|also of interest|worth reading|best of the rest) ?[:|] ?[^\d]{3,160}",
        r"- ?(?:with )?(?:bernama|negara|agencies|agency|afp|reuters|ap|pti|ani|ians|xinhua|kyodo|dpa|aap|staff|newsdesk)",
        r"letters?(?: to the editors?)? (?:may|might|will|can) be (?:cut|edited|shortened|abridged|trimmed)\b.{0,80}",
        r"(?=.*subscribers|.*members)[a-z0-9 '&.-]{0,40}\b(?:subscribers|members) (?:can|may) (?:download|read|see|view|get|open|access|find) (?:the|our|this) (?:\w+ ){0,3}(?:tables?|data|datasets?|spreadsheets?|transcripts?|charts?|list|report|note|analysis|archive)\b.{0,60}",
        r"(?:open|view|read|use|continue|get|download) (?:this )?(?:in|on|our|the) app\b.{0,60}",
        r"(?:this|the) (?:page|article|story) (?:contains|includes|may contain) (?:affiliate|sponsored|paid) .{0,80}",
        r"(?:live|latest) (?:updates?|blog|coverage) (?:ended|closed|has ended|is now closed).{0,60}",
        r"(?:further|more|related|full|additional) (?:company |market |live )?coverage\b.{0,60}",
        r"(?:previous|prev|next|older|newer)(?: (?:article|post|story|page|up))? ?[:|»>«<].{0,160}|(?:previous|next|older|newer) (?:article|post|story|page).{0,120}",
        r"(?=.*news|.*bureau)[^.?!\d]{0,60}\b(?:newsroom|newsdesk|news desk|bureaus?|bureaux)\b[^.?!\d]{0,40}",  # whose report it is
        r"(?=.*contributed)[^.?!]{0,80}\b(?:writers?|reporters?|correspondents?|journalists?|editors?|staff)\b[^.?!]{0,120}\bcontributed\b.{0,60}",
        r"(?:reporting|writing|editing|compiled|additional reporting|translated|produced|edited|written) by [^.?!\d]{3,80}\b(?:newsroom|bureaus?|bureaux|staff|desk|team|agencies|wires?)\b.{0,80}",
        r"(?:most (?:read|popular|viewed|shared)|trending(?: now)?|popular now|latest (?:news|stories|headlines)|top (?:stories|reads)|today's (?:top|best) .{2,40}|in other news|up next|more stories|don't miss|must read)(?: ?[:|].{0,160})?",
        r"\[[a-z ]{2,20}(?: ?: ?[a-z0-9 ]{2,40})?\]",  # a player's place
        r"(?:quotes?|prices|data|market data) (?:are |is )?delayed\b.{0,60}",
        r"(?=.*own|.*author|.*interview).{0,30}\b(?:views|opinions)\b.{0,60}\b(?:their own|his own|her own|those of the (?:authors?|interviewees?|speakers?))\b.{0,120}",
        r"(?:this )?(?:interview|conversation|transcript|q&a) (?:has been|was|is) (?:lightly )?(?:edited|condensed|abridged)\b.{0,80}",
        r"[a-z][\w' ]{2,30} is (?:supported|funded|paid for|powered) by (?:its|our) (?:audience|readers|members|listeners|community)\b.{0,80}",
        r"(?=.*(?:tools|intelligence|ai)\b)(?=.*(?:story|article|tables|report|translat)).{0,60}\b(?:automated tools?|ai tools?|generative ai|artificial intelligence)\b.{0,80}\b(?:human|editors?|journalists?) (?:has |have )?(?:checked|reviewed|edited|verified)\b.{0,40}",
        r"(?:conference call|earnings call|webcast|investor call)(?: (?:and|&) (?:webcast|conference call|presentation))?(?: (?:information|details|info|access))?",
        r"(?:(?:media|press|investors?|company|corporate|public|ir|pr)(?: (?:relations|affairs|and|&|/|media|investors?|press))* )?(?:contacts?|inquiries|enquiries)(?: ?:.{0,120})?",
    ),
    openers=(
        r"(?:presented|brought to you) by\b",
        r"(?:this is )?not (?:financial|investment) advice\b",
        r"(?:this|our) (?:web ?site|site|page) uses cookies\b",
        r"(?:sponsored|promoted|paid post|partner content) ?[|·•] ?",
        r"(?:sign|signing) up (?:for|to|here|now|today|and|below)\b",  # newsletters
        r"subscribe (?:to|now|here|today|for|and)\b",
        r"(?:get|receive) (?:the|our|more|all|your|a|daily|breaking|forbes|weekly|exclusive|unlimited)\b[^.?!]{0,100}\b(?:newsletters?|inbox|email|e-mail|alerts?|app|notifications?|delivered|text alerts)\b",
        r"(?:want|would you like|looking for|like what you)\b[^.?!]{0,100}\b(?:newsletters?|inbox|subscribe|sign up|click|our coverage|alerts|stories like this|read)\b",
        r"(?:this|our) (?:article|story|piece|report)? ?(?:first |originally )?(?:appeared|appears|is|was)?[^.?!]{0,40}\bnewsletter\b",
        r"follow (?:us|me|him|her|them|our|@\w+|([^.,:;]{2,60}?) (?:on|at) (?:twitter|x\b|facebook|instagram|linkedin|threads|bluesky|telegram|whatsapp|youtube|tiktok|google news|social|https?:|@))",
        r"(?:on|via) (?:twitter|x|facebook|instagram),? (?:follow|at|@)",
        r"(?:like|find|reach|join|contact|email|tweet) (?:us|our|me|him|her|them)\b[^.?!]{0,60}\b(?:on|at|via|here|community|channel|group|conversation|telegram|whatsapp)\b",
        r"(?:email|e-mail|write to|contact|reach|tips?) [^.?!@]{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.",
        r"get (?:unlimited|full|exclusive|premium|instant) access\b|start your (?:free |paid )?(?:trial|subscription)",
        r"save by subscribing\b",
        r"contact (?:our|the) (?:reporters|newsroom|editors|news desk|team)\b",
        r"join the (?:conversation|discussion|debate)",
        r"(?:download|install|get|open|try) (?:the|our) [^.?!]{0,40}\bapp\b",
        r"(?:click|tap|press) (?:here|on|the|below|to|this|for)\b",
        r"for (?:the |all the |more |our |further |additional |up-to-date |breaking )*(?:latest|news|updates?|stories|information|details|info|coverage|analysis|headlines|on this|from)\b[^.?!]{0,100}?\b(?:visit|follow|click|download|subscribe|sign up|see|go to|contact|call|read|check|please|tune|refer)\b",
        r"(?:to|you can) (?:learn more|find out more|read more|subscribe|sign up|unsubscribe|register)\b[^.?!]{0,100}\b(?:visit|click|go|see|here|at|follow|email|contact|below|subscribe|please|to)\b",
        r"(?:please )?visit (?:www|http|us\b|our\b|the company's website|[\w-]{2,40}\.(?:com|org|net|co|io)\b)",
        r"learn more (?:about|at|here|by)\b",
        r"stay (?:up[- ]to[- ]date|updated|informed|tuned|connected|ahead|in the know)\b",
        r"(?:if|when) you (?:enjoyed|enjoy|liked|like|found|value|want to support|read this far)\b[^.?!]{0,80}\b(?:post|article|story|piece|column|subscri\w*|support|share|coffee|forward|journalism)\b",
        r"(?:this|the|my|our) (?:column|newsletter|post|series|briefing|digest) (?:appears|is published|runs|comes out|goes out|is sent|is free)\b",
        r"to (?:receive|get) (?:it|this|them|our|the|these|future)\b[^.?!]{0,60}\b(?:by|via|in) (?:e-?mail|your inbox|post)\b",
        r"share (?:this|the) (?:post|article|story|column|page|newsletter)\b",
        r"[^.?!]{2,60} is a (?:reader|member|listener|community)-(?:supported|funded) (?:publication|newsletter|site|outlet|newsroom)\b",
        r"(?:leave|post|write|add) (?:a|your) (?:comment|review|reply)\b",
        r"(?:buy me|buy us) a coffee\b",
        r"what (?:are your thoughts|do you think|say you)\?|sound off\b|before you buy (?:stock|shares) in\b.*",
        r"(?:(?:analyst|author|writer|reporter|editor)s?'?s? )?disclosures?: .*",
        r"(?:market |stock |price )*(?:data|quotes|prices) (?:is|are|may be)(?: [a-z]+)? delayed\b",
        r"thank(?:s| you) for (?:reading|subscribing|signing up|your (?:support|feedback|subscription))",
        r"(?:already a (?:subscriber|member)|not a subscriber|enjoy(?:ing|ed)? (?:this|our|what)|unlock (?:this|unlimited|the full)|to continue reading|create (?:a|your) free account|log in to|register (?:now|here|today|for free))\b",
        r"(?:support|help us|donate to) (?:our |independent |quality |us |keep )*(?:journalism|newsroom|reporting)\b",
        r"(?:have|got|do you have) (?:a|any|something)\b[^.?!]{0,40}\b(?:tips?|story|question|feedback|news)\b[^.!]{0,40}\?",
        r"to contact the (?:reporter|author|editor|writer)s?\b.*",
        r"(?:additional |further |with )?(?:reporting|writing|editing|compiled|translated|translation|research|graphics?|edited|written|reported|production|produced|photography)(?: and (?:writing|reporting|editing|photography))? by ([^;.()\d]{3,120}?)(?:,? (?:and )?(?:additional |further )?(?:reporting|writing|editing|edited|translation|graphics?) by\b.*|[;.)].*|$)",  # the desk
        r"with (?:additional |further )?(?:assistance|reporting|contributions?|inputs?|files|reports|help) (?:from|by)\b.*",
        r"with (?:agencies|agency inputs|inputs from|wires)\b.*",
        r"(?:editor|author|publisher|writer|reporter)(?:'s|s'|s)? notes?\b",
        r"note to (?:editors?|readers?)\b",
        r"(?:correction|clarification|update|editing note)s?(?: \([^)]{1,30}\))?: (?:an? |the |this |in )?(?:earlier|previous|original|story|article|headline|version|report|prior|misstated|corrects?)\b",
        r"(?:this|the) (?:story|article|report|post|version|piece|page|interview|copy|headline|content|column)(?: on [^.]{1,30})? (?:has been|has not been|have been|was|is|were|originally|first|will be|may|contains|appeared|appears|previously|does)\b[^.]{0,80}\b(?:updated?|corrected|edited|amended|published|translated|produced|generated|developing|condensed|refiled|syndicated|affiliate|appeared|appears|automated|auto-generated|sponsored|reproduced|paid|republished|advice|informational|commission|reflect)\b",
        r"(?:an earlier|a previous|an original|a prior|a) version of (?:this|the) (?:story|article|report|headline|piece|post)",
        r"(?<=\()(?:corrects?|corrected|refiles?|updates?|updated|adds?|recasts|rewrites|removes|clarifies|fixes|repeats|releads|inserts|drops|new throughout)\b[^()]{2,200}\)",  # "(Adds analyst comment)": an agency's own note
        r"(?:this is )?an? (?:developing|breaking)(?: news)? story",
        r"(?:please )?check back (?:for|soon|later|often)\b",
        r"the above (?:is|are|article|views|information|material|list)\b[^.]{0,120}\b(?:constitute|recommendations?|advice|compilation|compiled|informational)\b",
        r"(?:the )?(?:opinions?|views) (?:expressed|and opinions|here|in this (?:article|column|piece|commentary))\b",
        r"(?:full |important |required |analyst |legal |regulatory |risk )*(?:disclaimers?|disclosures?|certification)\b ?[:.-]",
        r"(?:this (?:article|content|material|information|report)|nothing (?:here|in this)|the (?:information|content|material) (?:provided|contained|in this|on this|herein))\b[^.]{0,100}\b(?:advice|informational purposes|recommendation|solicitation)\b",
        r"past performance (?:is|does) no[tn]?\b",
        r"the author (?:has|holds|owns|does not|may)\b[^.]{0,60}\b(?:position|shares|stocks?|securities)\b",
        r"copyright (?:©|\(c\)|\d{4})|© ?(?:\d{4}|[a-z])|\(c\) ?\d{4}",
        r"(?:most )?(?:image|photo|picture) (?:credit|source|courtesy)s?\b ?[:/]",
        r"cnbc's [^.]{3,60} (?:contributed|reported|provided)\b[^.]{0,60}",
        r"refresh (?:this |the )?page\b",
        r"you can (?:hear|watch|listen to) (?:this|the full|more of|our)\b",
        r"(?:see|refer to) (?:the |our )?(?:attached|accompanying|supplement(?:al|ary)?|appendix|reconciliations?|tables?)\b[^.]{0,100}\b(?:definitions?|reconciliations?|tables?|details|non-gaap)\b",  # a release's footnotes
        r"all (?:rights reserved|times (?:are )?(?:local|et|eastern|gmt))",
    ),
    pointers=(
        r"(?:also read|read (?:also|more|next|now)|see also|now read|read this next|what to read next)\b",
        r"(?:related|recommended (?:for you|reading|stories)|don't miss|must[- ]reads?|further reading|editors?'?s?' ?(?:pick|picks|choice)|trending(?: now)?|in case you missed it|icymi|up next|top stories|more stories|more news|watch(?: now| live| next)?|listen(?: now)?|video|podcast|gallery|in pictures|read|explore more|also on (?:[\w-]+\.\w+|our sites?|this site)|elsewhere|from the archives?|flashback)(?: (?:story|stories|article|articles|news|coverage|content|reading|links?|videos?|reads?|for you|here))? ?[:|>»]",
        r"(?:related|recommended|more|other|latest|popular|top) (?:story|stories|articles?|news|coverage|content|reading|links?|videos?|topics?|posts?|headlines)(?= ?(?:$|\n|[:|>»]))",
        r"(?:most (?:read|popular|viewed|watched)|more on this(?: story| topic| subject)?|more stories|related internet links|more like this)(?: (?:from|on|in) [^.:\n]{2,40})?(?= ?(?:$|\n|[:|>»]))",
        r"(?:subscribers?|members?)(?: only| exclusive) ?: ",
        r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)\b",
        r"(?:read|watch|listen to|see) (?:the (?:full|rest|original|complete)|our (?:full|latest|guide|live)|full) (?:story|article|report|interview|video|episode|coverage|blog|of the|statement|transcript)\b",
        r"(?:read|see) (?:it all|the rest|more)\b",
        r"(?:don't miss|more):? (?:these (?:insights|stories|exclusives)|from [a-z]+ pro)\b",
        r"(?:trending(?: now)?|top stories|popular now|what's next|latest (?:news|stories)|more for you|more from (?:us|the web|[a-z]+(?: [a-z]+)?))(?= ?(?:$|\n))",
        r"(?:further reading|recommended|related|don't miss|editors?'?s? (?:picks?|choice)|up next|next up|keep reading|promoted(?: content| stories)?|(?:from )?around the web|(?:next|previous) (?:story|article))(?= ?(?:$|\n))",
        r"more (?:on|about|from|in) (?:[\w'&-]+ ?){1,4}(?= ?(?:$|\n))",
    ),
    sentences={
        "shares in": r"^([^,.;:\d]{4,40}?) is an? (?:former|retired|private|independent|freelance) (?:[a-z]+ ){1,3}and (?:owns|holds) shares in [^.,;:\d]{2,60}[.]?",  # who wrote it
        "mentioned": r"[^.?!]{2,60} (?:has|have|holds?|owns?) (?:no positions?|none|no shares)\b[^.?!]{0,20}\b(?:shares|stocks|companies|securities|firms|funds)(?: \w+){0,2} mentioned\b.{0,40}",
        "converted": r"(?:currency|currencies|amounts?|prices|figures|values|sums) (?:are |is |was |were |has been |have been )?converted (?:at|from|to|into|using|with)\b.{0,120}",
        "with files from": r".{0,60}\bwith files from .*",
        "with code": r".{0,140}(?:\boff\b|\bdiscount\b|\bfree\b).{0,80}\bwith (?:the |promo )?code \w+.*",
        "value of investments": r"(?:the )?value of investments? (?:can|may) (?:fall|go down|rise|go up)\b.*",
        "is not advice": r"(?:this|it|nothing here|nothing in this \w+) is not advice\b.*",
        "is the perfect source": r".{0,140}\bis the perfect source\b.*",
        # who wrote it: "Jane Doe, Markets Reporter"
        "reporter": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}reporter(?:,? (?:at |for )?.{2,30})?|([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}reporter(?:-at-large)? (?:at|for|with|in|on|covering|based|who (?:covers|writes))\b.*",
        "correspondent": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}correspondent(?:,? (?:at |for )?.{2,30})?|([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}correspondent(?:-at-large)? (?:at|for|with|in|on|covering|based|who (?:covers|writes))\b.*",
        "editor": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}editor(?:,? (?:at |for )?.{2,30})?|([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}editor(?:-at-large)? (?:at|for|with|in|on|covering|based|who (?:covers|writes))\b.*",
        "writer": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}writer(?:,? (?:at |for )?.{2,30})?|([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}writer(?:-at-large)? (?:and (?:a )?(?:former|ex)|at|for|with|in|on|covering|based|who (?:covers|writes))\b.*",
        "columnist": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}columnist(?:,? (?:at |for )?.{2,30})?|([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}columnist(?:-at-large)? (?:at|for|with|in|on|covering|based|who (?:covers|writes))\b.*",
        "contributor": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}contributor(?:,? (?:at |for )?.{2,30})?",
        "newsroom": r"([^,|.:\d]{4,50}?) ?[,|-] ?(?:[a-z&]+ ){0,3}newsroom(?:,? (?:at |for )?.{2,30})?",
        "buy or sell": r".*\b(?:not|nor?|neither|never)\b.{0,60}\b(?:advice|recommendations?|solicitation|invitation|offer|inducement)\b.*\bbuy or sell\b.*",
        "wherever you": r".{3,100}\b(?:podcasts?|show|episodes?)\b.{0,60}\bwherever you\b.*",
        "share this article": r".*\b(?:readers?|subscribers?|you)\b.{0,30}\bshare this article\b.*",
        "who has covered": r"([^,.;:\d]{4,40}?) is an? (?:[a-z-]+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist) who has covered\b.*",
        "newsletter": r".{3,60} is (?:a|an|our|the) (?:[a-z-]+ ){0,3}newsletter\b.*",
        "commission": r".{0,60} may (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission\b.*",
        # credits
        "getty images": r".{0,80}\bgetty images\b.{0,60}",
        "shutterstock": r".{0,80}\bshutterstock\b.{0,60}",
        "ap photo": r".{0,80}\bap photo\b.{0,60}",
        "all rights reserved": r".{0,200}\ball rights reserved\b.{0,120}",
        "trust principles": r".{0,60}\btrust principles\b.{0,20}",
        "contributed": r".{0,160}\bcontributed (?:to (?:this|the) (?:report|story|article|reporting|post|piece|coverage)|reporting|from)\b.*|(?:[a-z]+ )?(?:writer|reporter|correspondent|journalist|editor)s? [^.:;\d]{4,80} contributed\.?|([^.:;\d]{4,80}) contributed\.?",
        "assisted": r".{0,100}\bassisted (?:with|in) (?:this|the) (?:report|story|article|reporting|editing)\b.*",
        "conference call": r".*\b(?:will|to|plans?|scheduled|today|tomorrow|tonight)\b.{0,80}\b(?:host|hold|conduct|discuss|webcast|begin|take place)\b.*|.*\b(?:dial|webcast|replay|passcode|register|registration|participants?|participate|access|listen|live|scheduled for)\b.*",
        "earnings call": r".*\bwill (?:host|hold|conduct|webcast)\b.*|.*\b(?:dial|webcast|replay|passcode|register|listen)\b.*",
        "webcast": r".*\b(?:live|archived|archive|available|accessed|replay|investor|investors|access|via|audio|hosts?|hold|held|broadcast|listen)\b.*",
        "dial-in": r".*",
        "dial in": r".*\b(?:number|\d{3}|call|conference|participants?)\b.*",
        "dialing": r".*\d{3}.*",
        "passcode": r".*",
        "conference id": r".*",
        "access code": r".*\d.*",
        "toll-free": r".*\d{3}.*|.*\bcall\b.*",
        "toll free": r".*\d{3}.*|.*\bcall\b.*",
        "replay": r".*\breplay (?:of the (?:call|webcast|conference|event|presentation)|will be (?:available|accessible|archived))\b.*",
        "stocks mentioned": r".*\bposition.{0,20} in\b.*",
        "disclosure policy": r".*",
        "positions in and recommends": r".*",
        "recommends the following options": r".*",
        "motley fool": r"the motley fool (?:has (?:\w+ )?positions? in|recommends|owns shares of|is short)\b.*",
        "forward-looking statement": r".*\b(?:private securities litigation|within the meaning|safe harbor|undertakes? no|obligation to update|actual results|this (?:press |news )?(?:release|announcement|report|document))\b.*",
        "reporters on this story": r".*",
        "responsible for this story": r".*",
        "this report": r".{0,160}\b(?:helped|assisted|pitched in|lent a hand)\b.{0,30}\b(?:with|on|in|for) this report\.?",
        "stories like this": r".*\b(?:available|visit|subscribe|sign up)\b.*",
    },
    pieces={
        "scroll to": r"(?:advertisement )?scroll to (?:continue|resume)(?: (?:with|reading))?(?: content)?",
        "advertisement": r"(?:(?<=^)|(?<=[.!?\"”] ))(?-i:ADVERTISEMENT)\b",
        "this article": r"(?:(?<=^)|(?<=[.!?\"”’)] ))(?-i:(?:Gift|Share|Save|Print|Email|Bookmark|Listen to) this (?:article|story|page))(?=$|\n| [A-Z\"“‘])",
        "this story": r"(?:(?<=^)|(?<=[.!?\"”’)] ))(?-i:(?:Gift|Share|Save|Print|Email|Bookmark|Listen to) this story)(?=$|\n| [A-Z\"“‘])",
        "advertising": r"(?:(?<=^)|(?<=[.!?\"”] ))(?-i:ADVERTISING)(?=$|\n)",
        "more on": r"(?:(?<=^)|(?<=[.!?\"”] ))(?-i:MORE ON [A-Z][A-Z &'’]{2,30}): [^.?!\n]{5,90}[?!](?=$|\s)",
        "continues below": r"(?:article|story) continues below(?: (?:this )?(?:advertisement|ad))?\.?",
        "opens new tab": r",? ?opens new tab",
        "bernama": r"-+ ?bernama\.?(?=$|\n)",
    },
    tails=(
        r"contacts?: [^\n]{0,200}(?:\+\d|@|\d{3}[ .-]\d{3})",
        r"(?:cautionary |special |important )?(?:note|statement|language|notice|information|disclosure)?s? ?(?:regarding|about|on|concerning|under)? ?(?:the )?forward[- ]looking (?:statements?|information)(?: (?:and|disclaimer|safe|cautionary|disclosure|notice|statement).{0,60})?(?=$|\n|[:.])",
        r"(?:the )?[\"“']?safe harbou?r[\"”']?(?: (?:statements?|notice|provision|disclosure|under|for|regarding)\b.{0,120})?(?=$|\n|[:.])",
        r"(?:certain |some |any |the |all |except for |this |these |statements? |information |matters |historical |of |other |than |contained |made |set |forth |included |discussed |herein |in |is |and |are )*(?:press release|news release|release|announcement|document|communication|earnings release|report)\b[^.]{0,160}\bforward[- ]looking\b",
        r"to contact the (?:reporter|author|editor)s?\b",
        r"context news$",  # a column's last part: what it was about
    ),
    imperatives="click tap read watch follow subscribe download join listen register visit see check get discover explore",
    destinations="here below newsletter newsletters podcast podcasts app twitter facebook instagram whatsapp telegram tiktok youtube linkedin bluesky livestream webinar paywall subscription",
    site_words="""authorised authorized lodgement ad ads advert advertisement advertisements advertorial sponsored affiliate newsletter newsletters inbox
        mailbox email emails e-mail digest alerts notifications subscribe subscribes subscriber subscribers
        subscribing subscription subscriptions member members membership login log sign signed-in register
        registration password cookies cookie browser javascript homepage page pages website site app apps podcast
        podcasts watch listen listening read reads reader readers reading unlock unlimited paywall premium exclusive
        tweet facebook twitter instagram whatsapp telegram linkedin youtube tiktok threads bluesky signal reddit
        flipboard rss feed follow follows following likes comment comments commenting conversation discussion
        moderated reprint reprints reuse republish republished redistributed reproduced reproduction licensing
        reserved copyright privacy disclaimer disclosure disclosures article articles story stories headline headlines
        column columns editor editors editorial edited editing reporter reporters reporting correspondent journalist
        journalists journalism writer writers columnist contributor contributed contributors newsroom newsdesk bureau
        staff photo photos photograph photographs photography photographer picture pictures illustration image images
        infographic graphic gallery caption getty shutterstock video videos clip transcript translated translation
        translator published updated posted modified refiled clarification correction corrections tip tips click
        clicks tap swipe scroll download downloads install browse explore discover menu previous next related
        recommended trending popular most latest loading refresh bookmark save saved archive topics topic tags tagged
        filed edition print daily weekly weekday webinar replay playback speed audio voice narrated minute min updates
        coverage insights explainer explainers faqs feedback survey questions opinion opinions widget snapshot
        settings window snippet hyperlink link links hashtag handle outreach securely anonymous analysis interview
        profile background timeline backstory preview recap investigation blog magazine letters stylebook syndication
        news compiled source sources content web note notes desk letter producer show episode episodes hosted typed
        captioning player sites advertiser advertise author authors guide advice sponsor charts quote forum newspaper
        mailing passwords toggle expand unmute copied obituaries classifieds interactive archived clicked auto-refresh
        informational theme nominations digital agree terms policy consent donate donation support independent trusted
        award-winning crossword puzzle quiz horoscope""",
    reader_words="you your yours yourself you're you'll you've we we'll we'd our ours us i'm my me let's here's",
    calls="""click tap read watch follow subscribe download join listen register visit see check get discover explore sign
        share send reach contact email write tell help support donate try start add choose take stay keep find learn
        go enter log open view show hide print save gift copy scroll swipe skip jump continue buy shop browse compare
        search select change refresh reload enable disable allow accept please thank thanks want have got need looking
        enjoy enjoying love become be don't never unlock claim turn pick vote ask text call book reserve upgrade
        activate manage catch track create list leave post tweet like report install submit simply meet sponsored
        promoted""",
    first_words="""what sound before market data quotes price analyst's writer writer's editor's reporter's disclosure disclosures if when my share leave post write buy important required legal regulatory risk analyst certification refer refresh you a add additional adds all already also an author author's authors check clarification clarifications clarifies click cnbc's compiled
        contact copyright correction corrections correct corrected corrects create disclaimer disclosure disclosures discover do don't donate download drops
        e edited editing editor editor's editors elsewhere email enjoy enjoyed enjoying explore find fixes flashback follow for from full
        further gallery get got graphic graphics have help icymi image in inserts install join latest learn like listen log looking more most must new
        not note nothing now on open opinion opinions other our past photo photography picture please podcast popular press produced
        production publisher publisher's publishers reach read reading recasts receive recommended refile refiles register related releads removes repeats
        reported reporter reporter's reporters reporting research rewrites save see sign signing start stay subscribe support tap thank thanks the this
        tip tips to top translated translation trending try tweet unlock up update updated updates via video views visit want watch we what what's with
        would write writer writer's writers writing written you subscribers subscriber members member presented brought""",
    profiles="about",
    selves="us|the company|our company|the companies",
    name_particles="and in for at the with of de la van der den von bin al",
    agencies="""reuters|ap|associated press|the associated press|afp|upi|bloomberg|bloomberg news|dow jones|dow jones newswires|ani|pti|ians|
        xinhua|kyodo|kyodo news|yonhap|dpa|efe|tass|business wire|globe newswire|globenewswire|prnewswire|pr newswire|accesswire|
        newsfile corp|newsfile|cnn|cnn business|cnbc|marketwatch|mt newswires|the canadian press|canadian press|cp|aap|pa|pa media|
        nikkei|jiji|interfax|agencies|abnewswire|ein presswire|media outreach|media outreach newswire|acn newswire|vna|tna|ana""",
    outlets="reuters|associated press|bloomberg|marketwatch|business insider|zdnet|techcrunch|benzinga|investing.com",
    places="""new york|london|washington|san francisco|singapore|hong kong|tokyo|beijing|shanghai|seoul|taipei|mumbai|new delhi|bengaluru|
        sydney|frankfurt|paris|berlin|zurich|brussels|toronto|chicago|los angeles|dubai|kuala lumpur|bangkok|manila|hanoi|jakarta""",
)

# -- companies --------------------------------------------------------------------------------------
COMPANIES = CompanyWords(
    ordinary=frozenset(
        """rio bristol harley warner adobe affirm allegro alphabet amman apple arm arrow axon ball barito baxter blackberry block bluebird boots
        box brambles bumble cadence canon carnival carrier caterpillar celsius charter chewy chime chipotle
        circle coach cognizant cohere compass continental corning crane crocs crown devon diamondback discord
        duke embracer eternal evoke firestone flutter fox frontier galapagos gap generali grab hero hertz
        honor indigo intel kingfisher lucid mega micron mini monster mosaic mulberry oracle orange pandora
        paramount peloton persimmon pioneer polestar progressive proton puma relay rippling rocket sage sail
        seagate sharp shell signet skims snap snowflake sprint starling stripe subway swatch tapestry target
        telegram tether titan toast travelers united upstart vanguard visa whirlpool workday yelp yum""".split()
    ).union(
        [
            "best buy",
            "public storage",
            "pure storage",
            "waste management",
            "five below",
            "global payments",
            "air products",
            "dollar tree",
            "dollar general",
            "extra space",
            "american water",
            "western union",
            "general mills",
            "live nation",
        ]
    ),
    verbs=frozenset(
        """abandoned abandons absorbed absorbs accelerated accelerates accentuates accepted accepts acclaims
        accommodates accompanies accomplishes accumulates accused accuses achieved achieves acknowledges
        acquired acquires adapted adapts added adds adheres adjourns adjusted adjusts administers
        admires admits admitted adopted adopts advanced advertises advises affects affirmed affirms
        affords agreed agrees aimed aims airs alienates allays alleges alleviates allies allocates
        allots allowed allows alludes altered alters amalgamates amassed amasses amended amends
        amplified amplifies amps analyzes anchors animates annexes announced announces annoys answered
        answers anticipated anticipates apologised apologises apologized apologizes appalls appealed
        appeals appears applauds applied applies appointed appoints appraises appreciates approached
        appropriates approved approves approximates arbitrates argued argues arouses arranged arranges
        arrives ascribes asked asks aspires assailed assails assembled assembles asserts assesses
        assigned assigns assists assumes assures attaches attacks attains attends attests attracted
        attracts auctioned auctions authorizes automated automates averted averts avoided avoids awaits
        awarded axed axes backed backfires backs backtracks bagged bails bakes balks bankrolls bankrupts
        banned bans barred basks battled battles beat beats became becomes beefs befriends began begged
        begins begs behaves believed believes bemoans benefited benefits bet betrays bets bid bids
        blamed blames blasts bled bleeds blitzes blocked blocks boasts bolstered bolsters booked books
        boosted boosts borrowed borrows botched botches bought bounced bounces bowed braced braces brags
        brandishes braved braves breaches brewed brews brings bristles broadened broadens broke brought
        brushed brushes bucked buckled buckles bucks builds built bulks bumps bundles buries burned
        burnishes buys bypassed bypasses calculates calibrates called calls came canceled cancelled
        cancels capitalizes capped captivates captured captures cares carried carries carved carves
        cashes cast casts catapults catches catered caters cautioned cautions ceased ceases cedes
        celebrates certifies challenged challenges changed characterizes charts chased chases chastises
        cheapens cheats cheered cheers chooses chops chose churned churns circulates circumvents cited
        cites claimed clamps clarifies clashed clashes classifies claws cleans cleared clears climbed
        climbs clinched clinches clings clips clobbers clocks cloned closed closes coaxed coaxes coerces
        collaborated collaborates collapsed collapses collected collects collides combined combines
        comes commences commends commissions commits committed compares compels compensated compensates
        competed competes compiles complained complains completed completes complicates complied
        complies composes comprises computes conceals conceded concedes concentrates concludes condemns
        conducts confers confirmed confirms conforms confronts confuses connects conserves considered
        considers consolidated consolidates conspires constitutes constructed constructs consumes
        contemplated contemplates contends contests continued continues contracted contradicts
        contributed contributes convenes converges converted converts conveys convinced convinces cooks
        cooperated cooperates coordinates coped copes copied copycats corrects corrupts counted
        countered counters courted courts covered cracked crafts cranks crashed crashes craves created
        creates crimps criticizes crossed crows crushed crushes culls culminates cultivates curates
        curbed curbs curtails cut cuts dampens dangled dangles dares dazzles deactivates dealt debunked
        debunks debuted debuts deceived deceives decided decides declared declares declined declines
        decries dedicates deduces deepened deepens defended defends deferred defers defied defies
        defines deflects delayed delays deleted deletes delights delisted delists delivered delivers
        delves demanded demands demonstrates demoralizes demotes demurs denied denies denounces departs
        depends depicts depletes deplores deployed deploys depresses deprives derides derives described
        describes designates designed designs despatches destabilizes destroys detailed detects
        deteriorates determines deters developed develops deviates devises devotes dialed dials
        differentiates differs diffuses digested digests digitizes dignifies digs dilutes diminishes
        dimmed dims dipped dips directs disabled disables disagrees disappears disappointed disappoints
        disapproves disburses discerns disclaims disclosed discloses discolors discontinued discontinues
        discounted discourages discovers discussed discusses disguises dishes dismantles dismissed
        dismisses dispatched dispatches dispenses displaces displeases disposed disposes disputed
        disputes disrupts dissects disseminates dissipates dissociates dissolved dissolves distills
        distinguishes distributed distributes distrusts disturbs ditched ditches dived diverts divested
        divests divided divides docks dodged dodges does doles domesticates dominated dominates donated
        donates dons doubled doubles doubts downgraded downgrades downplayed downplays downsizes doxes
        drafted dragged drags dramatizes draws drew drilled drinks drives dropped drops drove drums dubs
        dumped dumps dunks dwarfs earmarks earned earns eased eases eats echoes edged edges ejects eked
        ekes elaborates elects elevates elicits eliminates eludes embarked embarks embraced embraces
        emerged emerges emphasizes employed employs empowers empties enabled enables enacts encircles
        encloses encompasses encounters encourages ended endorsed endorses endows ends endured endures
        energizes enforced enforces engaged engages engenders engraves engulfs enhances enjoys enlarges
        enlisted enlists enriches ensnares ensures entered enters entertains entices entitles envisages
        envisions equates equips erased erases erects escalates escaped escapes eschews established
        establishes estimated estimates evacuated evacuates evades evaluated evaluates evicts evolved
        evolves exacerbates examined examines exceeded exceeds excites excluded excludes executes
        exemplifies exempts exerts exhibits exited exits expanded expands expected expects expelled
        expels expends explains explodes exploited explored explores exported exposed exposes expressed
        expresses extended extends extracts extrapolates eyed eyes fabricates faced faces facilitates
        failed fails falls faltered falters fast-tracked fast-tracks fastens fattens faults favors
        favours feared fears features fed feeds feels fell fended fends ferrets fetched fetches fights
        filed files filled fills finalised finalises finalized finalizes financed finances finds fined
        fines finished finishes fired fires fixed fixes flagged flags flashed flashes flatters flaunts
        fled flees flew flies flips flirts floated floats flogs floundered flounders flouted flouts
        flung focused focuses foiled followed follows forbids forced forces forecast forecasts foresaw
        foresees forged forges forgets forgoes forgot formalizes formed formulates fortifies forwent
        fosters fought found founds frees freezes frequents frets froze frustrates fueled fulfilled
        fulfills fulfils fumbled fumbles fumes funded furloughed furloughs furnishes furthers fused
        gained gains gambles garners gauges gave geared generates gets gives glides glitched glorifies
        gobbles goes got governs grabbed grabs granted grappled grapples greenlights grew grounded
        grounds grows guaranteed guarantees guts hacked hails halted halts halved halves hammered
        hammers hampers handed handled handles hands harvested harvests hastened hastens hauls headed
        heads heeded heeds held helped helps heralds hesitates hid hijacked hijacks hiked hikes hinted
        hired hires hit hits hoists holds hones honors hoovers hoped hopes hosted hosts hurls hurried
        hurries hurt hurts hustles identifies idled idles ignored ignores illuminates illustrates
        imitates imparts impedes impels implies imported imposed imposes impresses imprisons improved
        improves incentivizes inched inches increased increases incurred incurs indicates induces
        indulges inflates informs infringed infringes inherits inhibits initiates injected injects
        injures inked inks innovates insisted insists inspects inspires installed installs instills
        instructs insured insures integrated integrates intended intends intensified intensifies
        interacts interested interferes interprets interrupts intervenes intimidates introduced
        introduces invades invented invents invested investigates invests invited invites invokes
        involves irks irritates isolates issued issues itches jeopardizes jettisoned jettisons jogs
        joined joins jolts jostled jostles juggles jumped jumps leapt justifies keeps kept kicked kicks kills
        knew knocks lacks lagged lags laid lambasted lambasts laments lampoons landed lands languished
        languishes lashes latches launched launches lays leads leans leaped leapfrogs leaps learned
        learns leased leaves led left legalizes legislates legitimizes lends lengthened lengthens lent
        let lets leveled leveraged leverages liaises licensed lifted lifts limited limped limps
        liquidates listed listens lists litigated litigates loaned lobbied lobbies locates locked locks
        logs looked looks loosened loosens loses lost lowered lowers lured lures made magnifies
        maintained maintains makes malfunctions managed manages mandated mandates manipulates
        manufactured manufactures maps marketed matched matches materializes mauled mauls maximizes
        meets melds mends merged merges met migrates mimicked mimics mined minimizes mints mirrors
        misjudged misjudges misleads misled misperceives misrepresents missed misses misstates
        mistreated mistreats misunderstands mitigates mocks modernises modernizes modifies monetises
        monetizes monitored mops mothballs motivates mourns moved moves mulled mulls multiplies nabs
        named names narrowed narrows neared nears necessitates needed needs neglects negotiated
        negotiates nets netted neutralizes nixed nixes nominates notched notches notified notifies
        nudges nullified nullifies nurses obeys obligates obliges obscures observes obtains occupies
        offered offers offloaded offloads offset offsets omits opened opens operated operates opposed
        opposes oppresses opted opts orchestrates ordered orders organises organizes originates ousted
        ousts outbid outbids outdid outdoes outgrew outgrows outlasted outlasts outlined outlines
        outpaced outpaces outperformed outperforms outraises outranks outsells outshines outshone
        outsold outsourced outsources outspends outstrips outweighs overcame overcharged overcomes
        overestimates overhauled overhauls overhears overlaps overlays overlooks overpaid overpowers
        overreaches overrides overrules oversaw oversees oversells overshadows overshoots overstated
        overstates overtakes overtook overturns owed owes owned owns pacifies packs pads paid pairs
        pared pares parks parries parted participates partnered partners passed passes patches patented
        paused pauses paves pays peaked peddles pegged pegs penalizes perfects performs perks permits
        permitted perpetuates persecutes persists persuaded persuades phased phases picked picks piles
        pilfers piloted pilots pinches pinned pins pioneered pioneers pitched pitches pivoted pivots
        placed plagiarizes planned plans played plays pleaded pleads pleases pledged pledges plies plots
        plotted ploughed ploughs plowed plows plugged plummeted plummets plumps plunders plunged plunges
        poached poaches pockets polishes pondered ponders pooled popped pops poses positioned posted
        postponed postpones posts poured pours powered powers praised praises precludes predates
        predicted predicts predominates preempts preens prefers premiered prepared prepares preps
        prescribes presented presents preserved preserves presides pressed presses pressured prevailed
        prevails prevented prevents previewed priced prioritises prioritizes privatises privatizes
        probed probes proclaims procured procures produced produces professes profiled profited
        progresses prohibited prohibits projected projects prolongs promised promises promoted promotes
        prompted prompts pronounces propagandizes propels proposed proposes propped props proscribes
        protected protects protested protests proved proves provided provides provokes prunes published
        publishes pulled pulls pummeled pummels pumped pumps punished punishes purchased purchases
        purges pursued pursues pushed pushes put puts quadrupled quadruples qualifies quashes quells
        questioned questions quintuples quit quits quizzed quizzes raced races raised raises rakes
        rallied rallies ramped ramps ran rang ratifies rations rattled rattles razes reached reaches
        reacted reacts readied readies reaffirmed reaffirms realigned realigns realizes reaped reappears
        reaps rearranges reasserts reassigned reassigns reassured reassures rebalances reboots rebounded
        rebounds rebranded rebrands rebuffed rebuffs rebuilds rebuilt rebukes rebuts rebutted recalled
        recalls recants recasts received receives recharges reckons reclaims recognises recognizes
        recoils recommended recommends recommits reconciles reconnected reconnects reconsidered
        reconsiders reconstructs reconvenes recorded records recounts recouped recoups recovered
        recovers recreates recruited recruits recycled recycles redeemed redeems redeploys redesigned
        redesigns redirects redistributes redoubles redraws redrew reduced reduces reels reengages
        refinanced refinances refined refines refits reflects refocused refocuses refuels refunded
        refused refuses refutes regained regains regenerates registered registers regroups regulates
        rehabilitates rehires reimbursed reimburses reinforces reins reinstates reintroduces reinvents
        reinvests reissued reissues reiterated reiterates rejected rejects rejigged rejiggers rejigs
        rejoined rejoins rekindled rekindles relates relaunched relaunches relaxes released releases
        relented relents relied relies relinquished relinquishes relishes relocated relocates remained
        remains remarkets remedied reminds removed removes renamed renames renegotiated renegotiates
        renewed renews renovates rented reopened reopens reorganised reorganises reorganizes repackages
        repaid repaired repatriates repays repeated repeats repelled repels replaced replaces replicated
        replicates reported reports repositioned repositions represents reprices repurchased repurchases
        repurposes requested required requires reroutes rescued rescues researched resells resents
        resets resettles reshapes reshores reshuffles resigns resisted resists resold resolved resolves
        responded responds restarted restarts restated restates restocks restored restores restrains
        restricted restricts restructured restructures resumed resumes resurrected resurrects retained
        retains retaliated retaliates retires retooled retools retracts retrains retreated retreats
        retrenched retrenches returned returns reunites revamps revealed reveals reversed reverses
        reviewed reviews revised revises revisits revived revives revoked revokes revs rewarded rewires
        rewrites rewrote rides ringfences rings ripples rips rises risked risks rivaled rivals roared
        roars rode roils rolled rolls rose rounded rues ruled runs rushes sabotages sacked sacks
        safeguards sagged sags said sails salvaged salvages sank satisfied satisfies saved saves saw
        says scaled scales scammed scares schedules scoffs scolded scolds scooped scoops scored scoured
        scours scouts scrambled scrambles scraped scrapes scrapped scraps screened scrutinises
        scrutinizes scuttled scuttles sealed seals searched searches secured secures seeks sees seized
        seizes selected selects sells sends sent separated separates served serves set sets settled
        settles severs shakes shaped shared sharpens shattered shatters shaves shed sheds shelved
        shelves shields shifted shines shipped ships shocked shone shook shoots shopped shored shores
        shortened shortens shortlists shot shovels shoves showcased showcases showed shows shrank
        shrieks shrinks shrugged shrugs shuffles shunned shuns shut shuts shuttered shutters sidelined
        sidelines sidesteps signals signed signs silenced silences simplified simplifies sinks sips
        sizes sizzles skidded skids skipped skips skirts slackens slams slapped slaps slashed slashes
        slid slides slimmed slims slipped slips slowed slows slumped slumps smashes smuggles snaffles
        snagged snags snapped snaps snares snatched snatches sniffs snitches snoops snubs soared soars
        socializes sold solicited solicits solidified solidifies solves soothes sought sounds sourced
        sours spared spares sparked sparkles sparks sparred spars spawns speaks spearheaded spearheads
        specializes specifies speculates speeds spells spends spent spied spikes spilled spins splashes
        split splurged splurges sponsored sponsors spooked spooks spotlighted spotlights sprawls spread
        spreads sprints spruces spun spurned spurns spurred spurs sputters squandered squanders squeezed
        squeezes stabilises stabilizes stacks staged staked stalled stalls stands started startles
        starts stayed stays steadies steals steered steers stems stepped steps sticks stiffs stifled
        stifles stigmatizes stimulates stitches stocked stockpiled stockpiles stokes stole stomps stood
        stopped stops stored storms straddles stranded strands streamlined streamlines strengthened
        strengthens stresses stretched stretches strikes stripped strips strives strove struck struggled
        struggles strung stuck studied stumbled stumbles stumps stunned stuns stutters subdues submits
        submitted subscribes subsidised subsidises subsidizes substantiates substitutes succeeds sued
        sues suffered suffers suggested suggests summarizes summons supercharges supersedes supervises
        supplanted supplants supplied supplies supported supports suppresses surfaced surged surges
        surpassed surpasses surprised surprises surrendered surrenders surveyed survives suspected
        suspects suspended suspends sustained sustains swallowed swallows swapped swaps swayed sways
        sweats sweeps sweetens swelled swells swigs swindles swings switched switches swoons swoops
        swore swung syncs synthesizes tackled tackles tailored tailors takes tallied tallies tamed tames
        tangled tangles tangoes tanked tapped taps targeted targets tarnishes tattles taunts teaches
        teamed teams teased teases tees teeters tells tempered tempers tempts terminates tested tests
        thanked thanks thinks thins thought threatened threatens threw thrived thrives throttled
        throttles throws thunders thwarted thwarts tied tightened tightens tilted tinkered tinkers
        tipped toasts toggles told tolerated tolerates took topped tops torpedoed torpedoes tortures
        tosses totes toughens touted touts towed tows toys tracked traded trailed trails trained
        transcribed transcribes transferred transformed transforms transitioned transmits transmitted
        trapped trashed trashes treated trebles trespasses trialed tricked tried tries trimmed trims
        tripled triples trips triumphs trolls trots trounced trounces trumped trumpets trumps trusted
        tumbled tumbles tuned turned turns tussles tweaked tweaks typifies undercuts underestimates
        undergoes underlines undermined undermines underpaid underperformed underperforms underpins
        underscores undershoots understaffs understands understated understates understood undertakes
        undervalues underwrites undoes unfurls unifies united unites unleashes unloaded unloads unlocked
        unlocks unpicks unplugged unplugs unraveled unravels unseats unsettled unsettles unveiled
        unveils unwinds unwound unwraps updated updates upends upgraded upgrades upheld upholds uplifts
        upped uproots ups upsized upsizes upstages urged urges used uses ushers usurps utilizes vacated
        vacates validates valued vanishes vanquishes vaulted vaults veers ventilates vents ventured
        verifies vetoed vetoes vets vetted vied vies viewed vindicates violated violates visualizes
        voiced voids vowed vows wades waged wagers waited waits waived waives walked walks wallops
        wanted wants warned warns wasted watched wavers weakens weaned weans weathered weathers weds
        weighed weighs welcomed welcomes went whips widened widens wields wins wipes withdraws withdrew
        withheld withholds withstands withstood won wooed woos worked works worried worsens wound wows
        wrangles wrapped wraps wrecked wrecks wrestled wrestles writes wrongfoots wrote yanked yanks
        yielded yields zaps zeroed zips zooms""".split()
    ),
    adverbs=frozenset(
        "also now still again already finally reportedly quietly soon formally officially narrowly".split()
    ),
    modals=frozenset(
        "will to could would may might can should is was has had must does did isn't won't hasn't itself".split()
    ),
    nouns=frozenset(
        """logistics fulfilment fulfillment depot depots cost-cutting overhaul shake-up shakeup revamp analyst economist economists strategist strategists backing pullback acquisition advisers advisors alum alumni analysts antitrust app apps assets backlog bankruptcy bid board
        boardroom bondholder bondholders bonds bookings boss bosses branch branches breakup brokers
        buyback buybacks cardholder cardholders ceo cfo chair chairman chairmanship chairperson chairwoman
        chatbot chief chip chips cio clients cmo co co-ceo co-ceos co-founder cofounder company
        contractors coo corp corporation creditors crews cto customer customers data deal dealer dealers
        dealership dealerships debt delisting demerger demergers device devices diners director directors
        dividend dividends division driver drivers drug drugs earnings employee employees energy engineer
        engineers executive executives factories factory fees fleet flight flights float forecast
        forecasts founder franchise franchisee franchisees franchiser franchisor gpu gpus group guidance
        handset handsets headquarters headset headsets heir heirs holders hub hubs implant implants inc
        income incorporated insider insiders investor investors ipo jab jabs jobs joint-venture laptop
        laptops lawsuit lay-offs layoffs lender lenders lessors limited listing llc ltd management manager
        managers margin margins market markets mechanics merchants merger network networks noteholder
        noteholders orderbook outage outages outlets outlook owner owners pact parent partner partners payout
        payouts payroll phones pickups pill pills pilots pipeline pipelines planes plant plants platform
        platforms plc policyholder policyholders president product products profit profits quarterly
        recall recalls recruits refineries refinery restatement restaurants restructuring results revenue
        revenues rig rigs rival rivals sales sellers service services share shareholder shareholders
        shares shoppers shortfall shutdown smartphones software spin-off spinoff spokesman spokesperson spokeswoman
        staff staffers stake stock stockholders stocks store stores strike strikes subscriber subscribers
        subsidiary supplier suppliers suv suvs takeover technicians therapy tie-up trading traffic treasurer trucks
        turnaround underwriters underwriting union unions unit units user users vaccine vaccines valuation
        valve valves vehicles veteran veterans walkout walkouts warehouse warehouses worker workers
        windfall write-down writedown""".split()
    ),
    measured=frozenset(
        """ad adjusted advertising aluminium aluminum annual app banking battery beer betting broadband cable car
        cargo casino cement chip christmas cloud coal comparable content copper core credit cruise data
        delivery deposit drug engine ev fashion final first-half first-quarter fourth-quarter full-year
        game gas glass gold grocery gross group half-year holiday home hotel house insurance interim
        iphone jet job lending lithium loan mall memory mortgage net news nickel office oil online
        operating organic paper parcel pension phone pickup plane pre-tax pretax profit quarter quarterly
        record refining retail same-store satellite second-half second-quarter seed server share solar
        special sports steel streaming suv third-quarter ticket total toy trading truck tv underlying
        vaccine vehicle water wealth wholesale wind wireless""".split()
    ),
    goods=frozenset(
        """logistics fulfilment fulfillment depot depots app apps assets bid board boss branch brokers chip chips clients crews customer customers data deal device
        devices diners director driver drivers drug drugs energy engineer engineers fleet flight flights
        founder handset handsets headset headsets hub hubs implant implants jab jabs laptop laptops
        manager managers market markets mechanics network networks outlets owner owners partner partners
        phones pill pills pilots pipeline planes plant plants platform platforms president product
        products restaurants rig rigs rival rivals service services shoppers smartphones software store
        stores strike strikes technicians therapy trading traffic trucks union unions unit user users
        vaccine vaccines valve valves vehicles veteran veterans visits walkout walkouts""".split()
    ),
    regions=frozenset(
        """america americas argentina asia australia austria bangladesh belgium brazil britain canada chile china
        colombia denmark europe finland france germany global hong india indonesia international ireland
        israel italy japan kenya korea malaysia mexico netherlands nigeria north norway pakistan peru
        philippines poland portugal singapore spain sweden switzerland taiwan thailand turkey u.k u.k. u.s u.s. uk us
        usa vietnam""".split()
    ),
    heralds=frozenset(
        """peer processor processors airline airlines automaker automaker's automakers bank banks billionaire-backed biotech biotechs bonds
        bookie bookies bookmaker bottler brand brewer brewers broadcaster broker broker-dealer brokerage
        builder business carmaker carmakers carrier carriers caterer caterers ceo cfo chain chains
        chairman chipmaker chipmakers companies company competitor competitors conglomerate consultancy
        dealer developer developers distiller distillers distributor driller drillers drugmaker drugmakers
        financier fintech fintechs firm firms founder franchise giant giants grocer grocers group hailer
        hailing hauler homebuilder homebuilders hotelier hoteliers housebuilder housebuilders insurer
        insurers insurtech investor issuer jeweler jeweller jewellers landlord lender lenders lessor major
        majors maker makers manufacturer manufacturers marketplace miner miners neobank neobanks neobroker
        operator operators outsourcer owner parent planemaker planemakers producer producers provider
        publisher railroad railroads railways recruiter refiner reinsurer retailer retailers ride-hailer
        ride-hailers rival rivals seller share shareholder shares shipbuilder shipbuilders shipper staffer
        stake start-up startup steelmaker steelmakers stock stocks streamer subsidiary supplier suppliers
        telco telcos telecom telecoms tiremaker toymaker trucker truckers tyremaker unicorn utilities
        utility watchmaker wholesaler wireless-carrier""".split()
    ),
    peers=frozenset("like including as".split()),
    openers=frozenset(
        """top senior veteran embattled troubled struggling beleaguered former ex early longtime fellow current a about after again against all although amid among an and another are as at because before behind beyond both
        but by can could did do does down during each either even every few for from had has have he here his how
        however if in inside instead into is it its just last later like many may meanwhile might more most much
        neither no nor not now of off on once one only or other our out outside over per perhaps rather she since so
        some still such than that the their then there these they this those though through to today under unless
        unlike until up upon was we were what when where whether which while who whose why will with within without
        would yesterday yet you your""".split()
    ),
    compounds=frozenset(
        """backed based branded built controlled designed funded led linked listed made owned style supplied""".split()
    ),
    objects=frozenset(
        """blast blasts blasted blasting rip rips ripped mock mocks mocked roast roasts roasted hail hails hailed thank thanks thanked laud lauds lauded lash lashes lashed rebuke rebukes rebuked accuse accused accuses accusing acquire acquired acquires acquiring ask asked asking asks award awarded
        awards back backed backing backs bash bashed bashes bashing beat beats bet betting bite bites
        biting blame blamed blames blaming boost boosts bought boycott boycotted boycotting boycotts
        bruise bruises buoy buoys buy buying buys bypass challenge challenged challenges challenging chase
        chases cheer cheers chide chided chides chiding chill chills choose chooses choosing chose clear
        cleared clearing clears cool cools cost costs court courts criticise criticised criticises
        criticising criticize criticized criticizes criticizing delist delists denied denies dent dented
        denting dents deny dethrone dethroned dethrones dethroning ditch ditched ditches ditching dog
        dogging dogs downgrade downgraded downgrades downgrading drag dragging drags drub drubs dull dulls
        dump dumped dumping dumps embrace embraced embraces eye eyes fatten fattens fault faulted faulting
        faults favor favors favour favours fine fined fines fining flee flees force forced forces forcing
        gave gives giving grant granted grants grill grilled grilling grills hand handed hands hate hated
        hates haunt haunted haunting haunts help helped helping helps hire hired hires hiring hit hits
        hurt hurting hurts invest investigate investigated investigates investigating jolt jolted jolting
        jolts keep keeping keeps leapfrog leapfrogged leapfrogging leapfrogs leave leaves leaving left let
        lets letting lift lifting lifts love loved loves loving lure lured lures luring made make makes
        making order ordered ordering orders outbid outbidding outbids outgun outmuscle outmuscled
        outmuscles outmuscling outsmart outspend overtake overtakes overtaking overtook owe owed owes
        owing own owned owning owns paid pay paying pays penalise penalised penalises penalising penalize
        penalized penalizes penalizing pit pits pitted pitting plague plagues poach poached poaches
        poaching praise praised praises praising prefer preferred preferring prefers pressure pressured
        pressures pressuring probe probed probes probing prod prodded prodding prods pull pulls punish
        punished punishes punishing push pushes quit quits quitting raid raided raiding raids rap rapped
        rapping raps rattle rattles rescue rescued rescues rescuing rival rivaled rivaling rivals run
        running runs sanction sanctioned sanctioning sanctions sap saps scold scolded scolding scolds send
        sends shake shakes shun shunned shuns sideline sink sinking sinks slam slammed slamming slams
        snap-up snub snubbed snubs spare spared spares sparing splinter splintered splintering splinters
        squeeze squeezed squeezes squeezing sting stings sue sued sues suing sway swayed swaying sways
        swell swells target targets tell telling tells tempt tempted tempting tempts threaten threatens
        told top tops trust trusted trusting trusts upend upended upending upends upgrade upgraded
        upgrades upgrading urge urged urges urging warn warned warning warns weigh weighing weighs widen
        wilt wilts woo wooed wooing woos""".split()
    ),
    links=frozenset(
        "of on by with from to for in into onto past despite amid through over behind under about via between and or plus vs versus".split()
    ),
    venues=frozenset("at against versus vs inside".split()),
    clauses=frozenset(
        """as after before while when since until because but that how why where if though although once so
        says say said amid whether and""".split()
    ),
    kinds=frozenset(
        """giant giants retailer maker chain automaker carmaker airline insurer startup start-up conglomerate operator
        producer developer manufacturer chipmaker drugmaker owner parent subsidiary competitor ceo cfo chairman founder
        miner brewer grocer planemaker utility lender company retailers airlines makers automakers carmakers banks chipmakers drugmakers miners
        insurers giants rival rivals bosses boss""".split()
    ),
    affairs=frozenset(
        """acquire acquired acquires acquiring acquisition acquisitions activist administrators airline airlines analyst
        analysts annualised annualized antitrust automaker automakers backlog banker bankers bankruptcy bid
        bidder bidders bids billion bn boardroom bondholders bonds bookings brewer brokerage brokers buyback
        buybacks buyout carmaker carmakers ceo ceos cfo chairman chairperson chairwoman chipmaker chipmakers
        conglomerate coo creditors cto dax debt debut delisting divest divestment divests dividend dividends
        downgrade downgraded downgrades drugmaker drugmakers earnings ebitda estimate estimates executive
        executives financier financing fintech first-half first-quarter float forecast forecasts
        fourth-quarter ftse full-year funding fundraising grocer guidance half-year hedge homebuilder
        homebuilders housebuilder housebuilders impairment insolvency insurer insurers invest investment
        investments investor investors invests ipo layoffs lender lenders liquidation liquidators listing loan
        loans loss losses margin margins merger mergers million miner miners mln mortgage mortgages nasdaq
        nikkei notes nyse outlook payout pretax profit profitability profitable profits prospectus quarter
        quarter-on-quarter quarterly recall recalls receivership refinancing restructures restructuring
        retailer retailers revenue revenues sales second-half second-quarter share shareholder shareholders
        shareholding shares shortseller spin-off spinoff stake stakes start-up startup stock stockholders
        stockpicker stocks subscribers subsidiary suitor suitors takeover takeovers third-quarter trillion
        turnover underwriters unprofitable upgrade upgraded upgrades valuation write-down writedown
        year-on-year""".split()
    ),
    trade=frozenset(
        """5g ads advertisers advertising agency ai aircraft airwaves aluminium aluminum annual annuity app apparel
        approval apps arm assets audit auditor autonomous bank banks bargain batteries battery beats beef beer
        bet bets beverage beverages biosimilar biotech bitcoin board bonus bonuses booking borrowers boss
        bosses bought bracelet branch branches brand brands broadband broadcaster budget burgers business
        businesses buy buyer buyers buying buys cans capacity capital car card cards cargo cars cash
        catastrophe cement centers centre chain chains chemical chemicals chicken chief chip chips claims
        client clients clinics closing closure closures clothing cloud company competitor competitors console
        consultancy consulting consumer consumers contract contracts copper cosmetics cost costs credit cruise
        cruises crypto customer customers cuts data datacenter datacentre deal deals deliveries delivery
        demand denim deposits device devices director directors discount discounts division drinks driverless
        drop drops drug drugs e-commerce economic economy efficiency electricity employees engine engines
        equities equity ev evs exchange expand expands expansion export exports eyewear facility factories
        factory falls fares fda fee fees fertiliser fertilizer finance financial fine fined fines firm flights
        flyers foot footwear founder founders franchise franchisees freight fund funds furniture gadget
        gadgets gain gainers gains gaming gas generic growth headcount headquarters hires hiring homes
        hospitals hotel hotels hub hubs import imports inflation insurance insured insureds insuring
        inventories inventory jeans jet jets jewellery jewelry job jobs jump jumps landlord laptops launch
        launches lawsuit leases lending licence license licensing lifts lithium logistics losers loyalty
        luxury maker maker's makers mall malls manager managers market marketplace markets medicare menu
        merchants merge merged mine mines misses nationwide network networks office offices oil oncology
        online order orders outlet outlets output outsourcing owned owner owners packaging parcel partner
        partners partnership passengers patent patents patients pay payment payments pension pensions phone
        phones pilots pipeline pipelines planes plant plants plunge plunges points policies pork portfolio
        posts premium premiums president price prices pricing private probe product production productivity
        products rail raises rallies rally rate rates reactor real-estate rebate rebound rebrand rebrands
        refinance refund refunds regulator regulators regulatory relocates renewables repossessions restaurant
        restaurants retail retreat rewards rival rivals robotaxi robotaxis roles rolls routes royalties sale
        savings seat seats self-driving sell sell-off seller sellers selling selloff sells settlement
        shipments shop shoppers shops shut shutting sink sinks site sites slide slides slump slumps smartphone
        smartphones snacks sneakers soar soars software solar sold sponsor sponsors stablecoin stablecoins
        staff steel store stores strategy streaming strike studio studios subscription subscriptions sues
        supplier suppliers supplies supply surge surges suv suvs takes tariff tariffs tax taxes telecom
        telecoms tenants therapies therapy tires tokens tops toymaker toys trade traffic travel travelers
        travellers trial trials trims truck trucking trucks tumble tumbles turbine turbines tyre tyres
        underwriting union unit unveils user users utilities utility vaccine vaccines vehicle vehicles vendor
        venture wage wages warehouse warehouses warning warns watches wealth wireless worker workers""".split()
    ),
    elsewhere=frozenset(
        """deforestation aquarium basketball battlefield beekeeper beekeepers blizzard bowled breakaway casserole climber climbers
        congresswoman cricketer cyclist defenders dugout dunk equaliser equalizer excavation floodlight floodlights
        halftime heatwave hockey kickoff larvae lifeguard loanee memoir orbiting paceman pilgrim pupil putt raccoon
        rescuers rink robber shootout skiing slalom snowboard snowstorm sprinted squad surfing thoroughbred tryscorer ufc
        abducted abduction actor actors actress actresses aftershock aftershocks airstrike airstrikes album
        allotment altar ambassador ancient anime archaeological archaeologist archaeologists archaeology
        archbishop army arrest arrested artist artists assault asteroid asteroids astrology astronaut
        astronauts astronomers athlete athletes author avalanche avalanches babies baby bachelor
        backpackers badger badgers baking ballet ballot ballots band batsman batsmen batter batting beach
        beaches bear bears bee bees beetle beetles bible biologists biopic bird birdie birdies birds
        birdwatchers birthday bishop bishops bison blaze blossom bobsleigh bogey bout bowler bowlers boxer
        boxers boxing boy boyfriend boys bride broadway burglar burglars burglary buried bury butterflies
        cake cakes campers camping campus candidate candidates canyon cast castaway cathedral cats caucus
        cave cavers caves ceasefire celebrities celebrity cemetery championship championships chapel chef
        chefs chick chicks children choir choirs choreographer christmas church cinemas coach coaches
        cocaine comedian comedy comet comets composer compost concert concerts conclave conductor
        congregation congressman constellation constellation-watchers constellations constitution convent
        convicted cookie cookies cop cops coral coup couple cricket crochet crocheted crossword curling
        cycling cyclists cyclone cyclones dance dancer dancers darts daughters dead death deaths deer
        defender democrats demonstrators dentists derby detective detectives detectorist dictionary died
        dies dinosaur diplomat diplomats diver divers diwali documentary dog dogs dolphin dolphins drama
        drought drowned drowning drummer duchess duck ducks eagle eagles earthquake easter eclipse eid
        election elections elephant elephants elk embroidery emmy emmys empress erupted eruption erupts
        etymology evacuated evacuation exam exams exhibit exhibition expedition expeditions faithful
        falcon falcons fans farmyard father fentanyl festival festivals fight film filmmaker films finale
        finals fire firefighters flooded flooding floods flowers fly-half folklore football forest forests
        fossil fossils foxes fresco frescoes frogs fullback funeral galaxy galleries gallery garden
        gardener gardeners gardening gardens gaza geese geologists girl girlfriend girls giro glacier goal
        goalkeeper goalless goals goalscorer goats god goddess gods golfer goose gospel governor governors
        grammar grammy grammys granddaughter grandfather grandma grandmother grandparent grandparents
        grandson grave graves greens guitarist gunman gunmen gymnast gymnastics gymnasts halfback
        halloween hanukkah hat-trick hatch hatchlings hawk hawks headmaster headteacher heavyweight hedge
        hedgehog hedgehogs heist heroin hiker hikers hiking hoard hobbyist hobbyists hole-in-one homer
        homers homicide honeymoon hooligans horoscope horoscopes horse horses hostage hostages hurricane
        husband imam impeachment inmate inmates inning innings insects island islanders jail jailed jam
        jellyfish jockey judo junta karate kayak kayaker kayakers kharkiv kidnapped kidnappers kidnapping
        kids killed killing kindergarten kingdom kitchen kitten knifeman knit knitted knitting knockout
        kremlin kyiv lake lakes landslide landslides lap laps lava lawmaker lawmakers lawn lawns league
        legend legendary legends librarian libraries library lifeguards lightning lightweight linebacker
        lineup locals luge lyrics manga manslaughter marathon marathoners marriage mass masterpiece mayor
        meaning medal medals medieval meteor midfield midfielder midterms migrants militants missile
        missiles missing monarchy monastery monk monks monument moon moonlight moose mosque moth mother
        moths mountain mountaineer mountaineers mountains movie movies mp mps mudslide mudslides mugger
        muggers mummy mural murals murder murdered murders museum museums musical musician musicians myth
        mythical mythology myths nasa nato navy nba nebula neighborhood neighbors neighbourhood neighbours
        nest nesting nestlings nests nfl nhl nominations nominee nominees novel novelist novels nun
        nunnery nuns nursery olympic olympics opera orchard orchards orchestra origins otter otters oven
        overdose owl owls paddler painter painting paintings palace paparazzi parenting parents parish
        parishioners parliament peace penalty penguin penguins pensioner pharaoh physicists pianist pie
        pies pigeon pigeons pilgrimage pilgrims pitcher pitchers planetary planets playground playlist
        playoff playoffs playwright podcast podium poem poems poet poetry police ponies pope prayer
        prayers priest priests prince princess prison professor protest protesters protests pudding pupils
        puppies puppy puzzle quake quarter-final quarter-finals quarterback quarterfinal quarterfinals
        queen quilt quilts quiz rabbi rain rally-goer rally-goers ramadan ramblers ranger rangers rape
        rapper rebels reboot recipe recipes reef reefs referee referees referendum refugees regatta
        relegated relegation relic relics remake rematch republicans rescued residents retirees roast
        robbed robbery rookie rosary roster rower rowers rowing rugby runner runners runs sailing sailor
        sailors saints salad santa school schools scientists scouts screenwriter scrum scuba sculptor
        sculpture sculptures semi-final semi-finals semifinal semifinals senate senator senators sentenced
        sequel sermon sermons shark sheep shelling sheriff sherpa shipwreck shipwrecked shooter shooters
        shooting shrine shrines siblings singer singers sitcom skateboarder skaters skating skeleton
        sketch ski skier skiers smugglers smuggling snake snakes sniper snooker snow soccer soil soldiers
        song songs sons soprano soup species spelling spinner sprinter sprinters squirrel squirrels stab
        stabbed stabbing stabs starfish stargazers stargazing statue stepson stew storm straight stranded
        striker student students stuntman sunrise sunset surfer surfers surgery survivors suspect suspects
        swan swans swimmer swimmers swimming syllabus symphony synagogue taekwondo teacher teachers teen
        teenager teenagers teens telescope temple tennis tenor thanksgiving theater theatre therapist
        thief thieves thriller tiger tigers toads toddler toddlers tomb tombs tories tornado touchdown
        touchdowns trafficking trail trailer treasure treaty tree trees trek trekkers trekking tremor
        triathlon tribal tribe tribes trilogy troops tsunami turtles twins typhoon ukraine ultramarathon
        ultras umpire vatican velodrome verse verses veterinarian vets vicar victim victims village
        villagers vinyl violinist vocabulary volcanic volcano voters vuelta warship warships waterfall
        weather wedding weeds welterweight whale whales wicket wickets widow widower wife wildfire
        wildfires wildlife wimbledon winger wolf wolves woods worms wreck wrestler wrestling yacht zodiac
        zoo zookeeper""".split()
    ),
    famous=frozenset("adobe amazon apple caterpillar ford oracle shell".split()),
    forenames=frozenset(
        """aarav aaron abigail adam adele adrian agnes aidan ajay akio alan albert alec alejandro alessandro alex
        alexander alexandra alfred alice alicia alison allan allen amanda amelia amina amit amy anders
        andre andrea andrew andy angela angelina anil anjali ann anna anne annie anthony antoine antonio
        arjun arthur arun ayumu barbara barry beatrice ben benjamin bernard betty beverly bjorn brad
        bradley brandon brenda brian bruce bryan caeleb calvin cameron camille carl carla carlos carmen
        carol caroline catherine cecilia charles charlie cheryl chidi chloe chris christian christina
        christine christopher claire clara clarence claudia clint colin connor craig curtis cynthia daichi
        daniel danny darren dave david dawn deborah debra deepika denise dennis derek diana diane diego
        dieter dmitri dominic donald donna doris dorothy douglas duncan dylan ed eddie edgar edith edward
        edwin eileen elaine eleanor elena elizabeth ella ellen ellie emily emma eric erica erik erling
        ernest esther ethan eugene eva evelyn fatima felix fernando fiona frances francesca francis fred
        frederick gabriel gareth gary gavin geoffrey george gerald gerard gianni giovanni giulia giuseppe
        gloria gonzalo gordon graham greg gregory guillaume guy hans harold harriet harrison harry haruki
        hassan heather heinz helen henrik henry herbert hiroshi howard hugh ian ichiro iga ignacio igor
        ingrid irene isaac isabel isabella ivan jackie jacob jacqueline jacques james jamie jane janet
        janice jannik jason javier jean jeff jeffrey jennifer jenny jens jeremy jerry jesse jessica jian
        jill jim jimmy joan joanna joe joel john johnny jon jonathan jose joseph josephine joshua joyce
        juan jude judith judy julia julian julie julien jurgen justin kaoru karen kate katherine kathleen
        kathryn kathy katie keir keisuke keith kelly kemi ken kenji kenneth kevin khalid kim kimberly
        kiran klaus kristian kwame kyle kylian larry lars laura lauren laurence laurent lawrence leo leon
        leonard leslie lewis liam lillian linda lisa liz lloyd lois lorenzo lorraine louis louise luc luca
        lucas lucia lucy luis luke lydia magnus malcolm marco marcus margaret maria marie marilyn mario
        marion martha martin mary mathieu matt matteo matthew maureen maurice megan meiko melanie melissa
        michael michelle miguel mikael mike mikkel mildred miles miriam molly monica mukesh nancy naomi
        natalie natasha nathan neha neil nicholas nick nicola nicole nigel nigella nils nina noah nora
        norman novak olaf oleksandr olga oliver olivia oscar owen pablo pamela patricia patrick paul paula
        pauline pedro peggy penelope perrie peter phil philip phillip phyllis pierre pieter pooja priya
        rachel rafa rafael rahul raj rajesh ralph ravi raymond rebecca ricardo richard rishi rita robert
        roberta robin rodney roger rohit roland ronald ronnie rosemary ruby rupert russell ruth ryan ryo
        sachin sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian serena sergei
        shabana sharon sheila shinji shirley shohei simon simone sofia sophia sophie soren stacey stefano
        stella stephanie stephen steve steven stuart sunita suresh susan suzanne sven svetlana sylvia
        takeshi takumi tara ted terence teresa terry theodore theresa thierry thomas tim timothy tina
        tirso todd tom tommy tony tracy trevor usain valerie vanessa vernon veronica victor vijay vincent
        vinicius virat vivian vladimir walter wanda warren wayne wendy wes wesley whitney wilfred willem
        william winston wolfgang xiaoming yuka yuki yuri yusuf yvette yvonne zachary zainab zoe""".split()
    ),
    platforms=frozenset("twitter facebook reddit telegram weibo zoom".split()),
    applications=frozenset("app apps application applications service services tool tools".split()),
    mediums=frozenset("on via through to over app".split()),
    posts=frozenset(
        "villain villains troll trolls feud beef rant storm spat mob mobs outrage backlash reaction reactions meme memes joke jokes bot bots poll handle bio hashtag account accounts page pages post posts follower followers group groups thread user feed".split()
    ),
    stocks=frozenset("ticker tickers symbol symbols".split()),
    states=tuple(
        state.replace("_", " ")
        for state in """Ala. Alabama Alaska Ariz. Arizona Ark. Arkansas Calif. California Colo. Colorado Conn. Connecticut Del.
        Delaware Fla. Florida Ga. Georgia Hawaii Idaho Ill. Illinois Ind. Indiana Iowa Kan. Kansas
        Kentucky Ky. La. Louisiana Maine Maryland Mass. Massachusetts Md. Mich. Michigan Minn. Minnesota
        Miss. Mississippi Missouri Mo. Montana N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nebraska Nev. Nevada
        New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Okla. Oklahoma
        Ontario Ore. Oregon Pa. Pennsylvania R.I. Rhode_Island S.C. S.D. South_Carolina South_Dakota Tenn.
        Tennessee Texas Utah Va. Vermont Virginia Vt. W.Va. Wash. Washington West_Virginia Wis. Wisconsin
        Wyo. Wyoming Tasmania Queensland New_South_Wales Western_Australia South_Australia British_Columbia Alberta Quebec
        Manitoba Saskatchewan Nova_Scotia England Scotland Wales Northern_Ireland Bavaria Saxony Tuscany Lombardy
        Gujarat Tamil_Nadu Kerala Johor Sabah Sarawak Penang""".split()
    ),
    commons=frozenset("casino dow together".split()),  # the index, nearly always
    bearers=frozenset(
        """ceo cfo coo cto cio chairman chairwoman chairperson exercise actor actress archbishop asteroid astronaut baritone batsman batter bishop bowler boxer
        cellist chef comedian comet composer congressman congresswoman constable contralto councillor
        councilman cricketer cyclist cyclone defender detective drummer duchess emperor empress filmmaker
        fly-half footballer frigate fullback goalkeeper goddess golfer guitarist gymnast halfback
        hurricane jockey lighthouse linebacker midfielder moon mountaineer novelist outfielder
        painter pastor pianist pitcher planet playwright poet pope prince princess quarterback queen
        rapper referee rower screenwriter sculptor senator sergeant sheriff sherpa shortstop singer skater
        skier skipper soprano spinner sprinter striker submarine swimmer tenor typhoon umpire
        volcano warship winger wrestler yacht""".split()
    ),
    others=frozenset(
        """broking brokerage sekuritas forum summit conference congress expo symposium equities etf abbey academy airport aquarium arena association assurance avenue award awards band basin bay beach
        blimp bloc boulevard bridge brigade canal canyon castle cathedral cemetery championship
        championships choir church circle college county crater creek cup dam desert elementary family
        festival force forest foundation gardens glacier harbor harbour hospital hospitality institute
        insurance island jungle lagoon lane league library lighthouse marathon memorial monastery
        mountain museum nebula observatory orchestra palace parade park peak peninsula plaza prize
        properties quartet rainforest reef regatta reit ridge river road school securities shrine
        society stadium stadiums steel strait street symphony telescope temple theater theatre tower
        tribe trophy university valley ventures woods zoo""".split()
    ),
    others_before=frozenset(
        "university college institute mount lake saint san santa lord lady sir dr mr mrs ms prof".split()
    ),
    sources=frozenset("according told via reports report source sources citing cited by quoted".split()),
    verbal=frozenset(
        """block match snap chase discover target grab root toast affirm zoom sprint box guess crown shell twist beam slide figure
        plug bloom circle strive breeze rush chime ring dish arm ally compass bolt jump ramp scale recruit charter lift
        sharp signal pool blend stem plaid hunt trade apple gap fox sage next boots coach arrow cross drive""".split()
    ),
    holdings=frozenset(
        "buyer buyers seller sellers stake stakes holding shares interest investment investor investors position shareholder invests".split()
    ),
    market=frozenset("shares stock stocks nasdaq nyse investors exchange".split()),
)

# -- figures ----------------------------------------------------------------------------------------

FIGURES = FigureWords(
    articles=frozenset({"a"}),
    number_words={
        "one": "1",
        "two": "2",
        "three": "3",
        "four": "4",
        "five": "5",
        "six": "6",
        "seven": "7",
        "eight": "8",
        "nine": "9",
        "ten": "10",
        "eleven": "11",
        "twelve": "12",
        "fifteen": "15",
        "twenty": "20",
        "thirty": "30",
        "forty": "40",
        "fifty": "50",
        "hundred": "100",
        "a": "1",
    },
    scales={
        "hundred": 2,
        "thousand": 3,
        "lakh": 5,
        "million": 6,
        "mln": 6,
        "mil": 6,
        "crore": 7,
        "billion": 9,
        "bln": 9,
        "bil": 9,
        "trillion": 12,
        "quadrillion": 15,
        "trln": 12,
    },
    short_scales={"k": 3, "mn": 6, "m": 6, "mm": 6, "cr": 7, "bn": 9, "b": 9, "tn": 12, "t": 12},
    currencies={
        "dollars": "USD",
        "dollar": "USD",
        "us dollars": "USD",
        "us dollar": "USD",
        "u.s. dollars": "USD",
        "u.s. dollar": "USD",
        "american dollars": "USD",
        "hong kong dollars": "HKD",
        "australian dollars": "AUD",
        "canadian dollars": "CAD",
        "singapore dollars": "SGD",
        "new zealand dollars": "NZD",
        "taiwan dollars": "TWD",
        "new taiwan dollars": "TWD",
        "euros": "EUR",
        "euro": "EUR",
        "pounds sterling": "GBP",
        "british pounds": "GBP",
        "pounds": "GBP",
        "sterling": "GBP",
        "yen": "JPY",
        "yuan": "CNY",
        "renminbi": "CNY",
        "won": "KRW",
        "rupees": "INR",
        "rupee": "INR",
        "rupiah": "IDR",
        "rupiahs": "IDR",
        "ringgit": "MYR",
        "baht": "THB",
        "pesos": "PHP",
        "dong": "VND",
        "francs": "CHF",
        "swiss francs": "CHF",
        "crowns": "SEK",
        "danish crowns": "DKK",
        "swedish crowns": "SEK",
        "norwegian crowns": "NOK",
        "kroner": "NOK",
        "kronor": "SEK",
        "shekels": "ILS",
        "rand": "ZAR",
        "reais": "BRL",
        "roubles": "RUB",
        "rubles": "RUB",
        "riyals": "SAR",
        "dirhams": "AED",
        "lira": "TRY",
        "zloty": "PLN",
        "naira": "NGN",
        "taiwanese dollars": "TWD",
        "nt dollars": "TWD",
        "pound sterling": "GBP",
        "japanese yen": "JPY",
        "chinese yuan": "CNY",
        "korean won": "KRW",
        "south korean won": "KRW",
        "indian rupees": "INR",
        "indonesian rupiah": "IDR",
        "malaysian ringgit": "MYR",
        "ringgits": "MYR",
        "thai baht": "THB",
        "philippine pesos": "PHP",
        "mexican pesos": "MXN",
        "chilean pesos": "CLP",
        "colombian pesos": "COP",
        "argentine pesos": "ARS",
        "vietnamese dong": "VND",
        "danish kroner": "DKK",
        "danish krone": "DKK",
        "swedish kronor": "SEK",
        "swedish krona": "SEK",
        "krona": "SEK",
        "norwegian kroner": "NOK",
        "norwegian krone": "NOK",
        "krone": "NOK",
        "israeli shekels": "ILS",
        "new shekels": "ILS",
        "south african rand": "ZAR",
        "brazilian reais": "BRL",
        "russian roubles": "RUB",
        "russian rubles": "RUB",
        "saudi riyals": "SAR",
        "qatari riyals": "QAR",
        "qatari rials": "QAR",
        "emirati dirhams": "AED",
        "uae dirhams": "AED",
        "moroccan dirhams": "MAD",
        "turkish lira": "TRY",
        "liras": "TRY",
        "turkish liras": "TRY",
        "polish zloty": "PLN",
        "zlotys": "PLN",
        "polish zlotys": "PLN",
        "nigerian naira": "NGN",
        "kenyan shillings": "KES",
        "kenya shillings": "KES",
        "shillings": "KES",
        "ugandan shillings": "UGX",
        "uganda shillings": "UGX",
        "tanzanian shillings": "TZS",
        "tanzania shillings": "TZS",
        "ghanaian cedis": "GHS",
        "cedis": "GHS",
        "cedi": "GHS",
        "egyptian pounds": "EGP",
        "pakistani rupees": "PKR",
        "sri lankan rupees": "LKR",
        "nepali rupees": "NPR",
        "nepalese rupees": "NPR",
        "taka": "BDT",
        "forints": "HUF",
        "hungarian forints": "HUF",
        "forint": "HUF",
        "czech crowns": "CZK",
        "czech koruna": "CZK",
        "korunas": "CZK",
        "romanian lei": "RON",
        "lei": "RON",
        "kuwaiti dinars": "KWD",
        "bahraini dinars": "BHD",
        "jordanian dinars": "JOD",
        "omani rials": "OMR",
        "tenge": "KZT",
        "hryvnia": "UAH",
        "hryvnias": "UAH",
        "peruvian soles": "PEN",
        "icelandic kronur": "ISK",
        "icelandic crowns": "ISK",
        "patacas": "MOP",
        "riel": "KHR",
        "kyat": "MMK",
        "kip": "LAK",
        "brunei dollars": "BND",
    },
    subunits={
        "us cents": "USD",
        "singapore cents": "SGD",
        "australian cents": "AUD",
        "canadian cents": "CAD",
        "hk cents": "HKD",
        "hong kong cents": "HKD",
        "euro cents": "EUR",
        "eurocents": "EUR",
        "cents": "USD",
        "cent": "USD",
        "¢": "USD",
        "pence": "GBP",
        "p": "GBP",
        "sen": "MYR",
    },
    weights="pounds",
    vague={"tens of": 1, "hundreds of": 2},
    units={
        "%": "%, percent, per cent, pct, pc",
        "pp": "percentage points, percentage point, percentage-point, percent points, pp, ppt, ppts",
        "bps": "basis points, basis point, basis-point, bps, bp",
        "x": "times, x",
        "points": "points, point, pts",
    },
    multiples="earnings, forward, book, sales, revenue, ebitda, expected, estimated, trailing, annual, its, their, covered, oversubscribed, subscribed, leverage, profit, projected, cash, price-to-earnings, net, core, operating profit, operating earnings, ebit, next year's, this year's, last year's, next-year, next fiscal year's, adjusted, forecast, pre-tax profit, pretax profit, underlying, those sales, those earnings, that profit, prospective, historic",
    traded="trades on, trades at, trade on, trade at, traded on, traded at, trading on, trading at, changes hands at, change hands at, changing hands at, priced at, a multiple of, multiples of",
    counts={
        "headcount": "employees, workers, staff, jobs, positions, roles, staffers, posts, job cuts, job losses, layoffs, redundancies, contractors, full-time employees",
        "users": "users, subscribers, customers, members, accounts, downloads, subscriptions, active users, paying users, paid subscribers, passengers, guests, visitors, clients, policyholders, households, players, viewers, net additions, subscriber additions, fans, shoppers, diners, travellers, travelers, patients",
        "unit_sales": "units, vehicles, cars, trucks, phones, smartphones, handsets, iphones, deliveries, shipments, evs, electric vehicles, motorcycles, tablets, consoles, pairs, suvs, laptops, pcs, motorbikes, chips, wafers, homes, tractors, copies, bottles, cases, doses, trips, rides, tickets, parcels, packages, sticks, cigarettes, jets, pickups, engines, frigates",
        "production": "t, oz, barrels, barrels per day, barrels a day, bpd, tonnes, tons, metric tons, ounces, megawatts, gigawatts, megawatt, gigawatt, mw, gw, gwh, mwh, megawatt-hours, gigawatt-hours, boe, barrels of oil equivalent, bushels, pounds of, carats, troy ounces, cubic feet, cubic metres, litres, gallons, cubic metres of gas, billion cubic feet, terawatt-hours, terawatt hours, twh",
        "other": "stores, outlets, shops, branches, restaurants, shares, aircraft, planes, jets, orders, flights, hotels, cinemas, locations, rooms, machines, chargers, charging stations, satellites, square feet, square metres, hectares, sites, properties, factories, plants, warehouses, clinics, hospitals, theatres, theaters, screens, bitcoins, bitcoin, atms, cafes, supermarkets, showrooms, dealerships, points of sale, stations, towers, wells, acres, transactions, franchisees, kiosks, mines, ships, vessels, containers, teu, teus, titles, servers, gpus, events, drugstores, dispensaries, data centres, data centers, drones, boats, buses, merchants, sellers",
    },
    measures={
        "tonne": "tonnes, metric tons, t",
        "ton": "tons",
        "barrel": "barrels",
        "barrel_day": "barrels a day, barrels per day, bpd",
        "barrel_equivalent": "barrels of oil equivalent, boe",
        "ounce": "troy ounces, ounces, oz",
        "pound": "pounds, pounds of",
        "carat": "carats",
        "bushel": "bushels",
        "litre": "litres, liters",
        "cubic_metre": "cubic metres, cubic meters",
        "megawatt": "megawatts, megawatt, mw",
        "gigawatt": "gigawatts, gigawatt, gw",
        "megawatt_hour": "megawatt-hours, megawatt hours, mwh",
        "gigawatt_hour": "gigawatt-hours, gigawatt hours, gwh",
        "terawatt_hour": "terawatt-hours, terawatt hours, twh",
    },
    count_adjectives="new, production, manufacturing, assembly-line, temporary, contract, unionised, unionized, union, warehouse, plant, white-collar, blue-collar, salaried, skilled, overseas, technical, administrative, engineering, managerial, research, agency, back-office, ground, delivery, battery-electric, plug-in, seasonal, hourly, more, additional, electric, full-time, part-time, of, its, their, the, active, paying, paid, monthly, daily, net, own, existing, global, metric, million, company-operated, retail, square, mobile, postpaid, prepaid, broadband, passenger, commercial, corporate, office, factory, further, extra, jobless, ordinary, common, class, a, treasury, battery, hybrid, fewer, streaming, wireless, fibre, fiber, registered, local, permanent, support, software, premium, loyalty, fast-food, franchised, physical, bank, store, luxury, light, light-duty, heavy, wide-body, narrow-body, narrowbody, widebody, finished, domestic, international, service, annual, home, remaining",
    lost_counts="job cuts, layoffs, redundancies, job losses",
    naming="type, class, mark",
    glued="t, oz, boe",
    large_only="t, oz, shares, litres, liters, gallons",
    persons="people, drivers, engineers, pilots, conductors, miners, dockworkers, machinists, nurses, technicians, mechanics, flight attendants, cabin crew, couriers, cashiers, baristas, bankers",
    employing="employ, employs, employed, employing, workforce, lay off, laid off, layoffs, jobs, job cuts, staff, headcount, hire, hired, hiring, hires, payroll, redundancies, dismiss, dismissed, fired, fire, walk off, walked off, walk out, walked out, walkout, stoppage",
    endings=("'s", "s'", "s"),
    up="beats by, beat by, beating by, tops by, topped by, rise, rises, rose, risen, rising, gain, gains, gained, gaining, grow, grows, grew, grown, growing, increase, increases, increased, increasing, climb, climbs, climbed, climbing, jump, jumps, jumped, jumping, surge, surges, surged, surging, soar, soars, soared, soaring, rally, rallies, rallied, rallying, advance, advances, advanced, advancing, add, adds, added, adding, rebound, rebounds, rebounded, rebounding, recover, recovers, recovered, recovering, leap, leaps, leapt, leaped, leaping, spike, spikes, spiked, spiking, boost, boosts, boosted, boosting, lift, lifts, lifted, lifting, raise, raises, raised, raising, hike, hikes, hiked, hiking, expand, expands, expanded, expanding, accelerate, accelerates, accelerated, accelerating, improve, improves, improved, improving, strengthen, strengthens, strengthened, strengthening, appreciate, appreciated, appreciates, appreciating, widen, widens, widened, widening, swell, swells, swelled, swelling, swollen, rocket, rockets, rocketed, rocketing, skyrocket, skyrocketed, skyrocketing, inch up, inched up, edge up, edged up, edging up, edge higher, edged higher, tick up, ticked up, ticking up, up, firmed, bounced, bounce, bounces, bouncing, pop, pops, popped, popping, zoom, zooms, zoomed, zooming, shot up, shoot up, put on, went up, go up, goes up, going up, gone up, moved up, pushed up, pushing up, push up, trending up, upgraded, outperformed, ballooned, balloon, ballooning, upward, upwards, higher, upped, ups, bumped, bump, bumped up, ramped up, ramping up, bulked up, picked up, picking up, ahead, mounted, escalated, multiplied, beefed up, stepped up, creep up, crept up, crept higher, ended higher, closed higher, opened higher, trending higher, finished higher, perked up, roared, vaulted, enlarged, enlarge, buoyed, gallop, gallops, galloped, galloping, mushroom, mushrooms, mushroomed, mushrooming, snowball, snowballs, snowballed, snowballing, explode, explodes, exploded, exploding, quicken, quickens, quickened, quickening, perk up, perks up, perking up, ramp up, ramps up, power ahead, powers ahead, powered ahead, powered higher, tacked on, tack on, tacks on, piled on, pile on, piles on, flew higher, marked up, marked higher, financing had grown, financing grew, financing rose, financing expanded",
    down="misses by, missed by, miss by, went backward, go backward, goes backward, going backward, went backwards, go backwards, goes backwards, gone backwards, going backwards, clip, clips, clipped, clipping, let go, fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, decline, declines, declined, declining, decrease, decreases, decreased, decreasing, slip, slips, slipped, slipping, slide, slides, slid, sliding, sink, sinks, sank, sunk, sinking, plunge, plunges, plunged, plunging, tumble, tumbles, tumbled, tumbling, plummet, plummets, plummeted, plummeting, slump, slumps, slumped, slumping, dip, dips, dipped, dipping, shed, sheds, shedding, retreat, retreats, retreated, retreating, ease, eases, eased, easing, weaken, weakens, weakened, weakening, contract, contracts, contracted, contracting, shrink, shrinks, shrank, shrunk, shrinking, narrow, narrows, narrowed, narrowing, cut, cuts, cutting, slash, slashes, slashed, slashing, reduce, reduces, reduced, reducing, lower, lowers, lowered, lowering, trim, trims, trimmed, trimming, crash, crashes, crashed, crashing, collapse, collapses, collapsed, collapsing, dive, dives, dived, dove, diving, nosedived, sag, sagged, sags, depreciate, depreciated, depreciates, erode, eroded, erodes, soften, softened, softens, softening, tank, tanks, tanked, tanking, cooled, cools, slow, slows, slowed, slowing, halve, wiped, wipes, wiping, wipe, erased, erases, erasing, repaid, edge down, edged down, edging down, edge lower, edged lower, inch down, inched down, inched lower, tick down, ticked down, down, off, lay off, laid off, lays off, laying off, axe, axed, axing, axes, eliminate, eliminates, eliminated, eliminating, went down, go down, goes down, going down, gone down, moved down, trending down, downgraded, underperformed, dragged down, pulled back, pulling back, receded, ebbed, fading, faded, tapered, deteriorated, deteriorate, deteriorating, downward, downwards, sell off, sold off, scale back, scaled back, knocked, knocks, moderated, moderating, moderate, dwindled, dwindle, lighter, worsened, crumbled, swooned, backed off, gave back, give back, giving back, gave up, giving up, gives up, discount prices, closed lower, ended lower, opened lower, finished lower, crept lower, shaved, shave, shaves, shaving, paid down, downsized, chop, chopped, pared, pare, dented, repay, repays, repaying, redeem, redeemed, pays down, pay down, shrivel, shrivels, shriveled, shriveling, wilt, wilts, wilted, wilting, stumble, stumbles, stumbled, stumbling, crater, craters, cratered, cratering, wither, withers, withered, withering, buckle, buckles, buckled, buckling, deflate, deflates, deflated, deflating, abate, abates, abated, abating, sputter, sputters, sputtered, sputtering, surrender, surrenders, surrendered, surrendering, relinquish, relinquishes, relinquished, relinquishing, skid, skids, skidded, skidding, droop, droops, drooped, drooping, forfeit, forfeits, forfeited, forfeiting, fell away, fall away, falls away, falling away, back off, backs off, tail off, bleed, bleeds, bled, bleeding, clipped, lopped, lopped off, marked down, marks down, marked lower, wiped off",
    flat="unchanged, flat, little changed, barely changed, steady, stable, kept, keep, keeps, held, holds, hold, maintained, maintains, maintain, left, remained, remain, remains, stayed, stays, stay, was flat, largely unchanged, held steady, stagnant, stagnated, same, reaffirmed, reiterated, left the cash rate, left the policy rate, left the key rate, left the benchmark rate, left the base rate, left the bank rate",
    losing="lose, loses, lost, losing, loss, losses",
    up_nouns="upside, rise, gain, gains, growth, increase, increases, climb, jump, surge, rally, advance, rebound, recovery, leap, spike, boost, hike, hikes, expansion, acceleration, improvement, appreciation, uptick, upturn, upswing, bounce, pickup, raise, uplift, bump, growths, outperformance, pop, price increase, price increases, rises, upward revision, year-on-year growth, like-for-like growth, double-digit growth, pick-up, bump-up, organic growth, organic sales growth, organic revenue growth, underlying sales growth, economic growth, gdp growth, sales growth, revenue growth, loan growth, earnings growth, profit growth, same-store growth, comparable growth",
    down_nouns="downside, fall, falls, drop, drops, decline, declines, decrease, slip, slide, plunge, tumble, slump, dip, retreat, contraction, shrinkage, cut, cuts, reduction, reductions, crash, collapse, depreciation, downturn, downtick, setback, slowdown, sell-off, selloff, pullback, correction, rout, weakening, deterioration, compression, plummet, downward revision, shortfall, layoffs, job cuts, price cut, price cuts, underperformance, haircut, discount sale, dive, nosedive, erosion, deceleration, rate cut, rate cuts",
    up_more="higher, more than, up, more, upward, upwards, stronger, bigger, larger, faster, increase, above year-ago, year-on-year increase, greater, firmer, better, in the green, dearer, to the good, ahead of, above, ahead",
    down_more="lower, less than, fewer than, down, less, fewer, downward, downwards, weaker, smaller, slower, cheaper, worse, below year-ago, in the red, softer, below, shy of, short of, behind, wiped off",
    buyers="acquirer, buyer, bidder, suitor, purchaser",
    bought="target, takeover target",
    nations={
        "": "american, u.s., us",
        "DE": "german, dax",
        "PA": "french, cac 40",
        "MI": "italian",
        "MC": "spanish",
        "L": "british, uk, english, ftse 100, ftse 250",
        "SW": "swiss",
        "AS": "dutch",
        "BR": "belgian",
        "CO": "danish",
        "ST": "swedish",
        "OL": "norwegian",
        "HE": "finnish",
        "IR": "irish",
        "VI": "austrian",
        "T": "japanese",
        "KS": "south korean, korean",
        "TW": "taiwanese",
        "HK": "chinese, hong kong",
        "SS": "chinese",
        "SZ": "chinese",
        "NS": "indian",
        "AX": "australian",
        "SI": "singaporean, singapore",
        "KL": "malaysian",
        "JK": "indonesian",
        "BK": "thai",
        "TO": "canadian",
        "SA": "brazilian",
    },
    idioms="line up, lines up, lined up, lining up, put up a, puts up a, putting up a, ring up, rings up, rang up, ringing up, put off, puts off, putting off, cough up, coughs up, coughed up, coughing up, write down, writes down, wrote down, writing down, written down, drag on the index, drags on the index, weight on the index, weights on the index, weighed on the index, dragging on the index, best buy, best buys, as part of, as part of the, sent off, send off, sends off, sending off, set off, sets off, setting off, changes hands, change hands, changing hands, as a whole, buy rating, sell rating, hold rating, outperform rating, strong buy, a buy rating, margin of error, sampling error, plus or minus, market participants, market participant, housing market, bull market, bear market, job market, labour market, labor market, gold miner, gold miners, gold mine, gold mining, gold standard, gold medal, silver lining, gold rush, gold price target, close to, expected credit losses, expected to close, expected to be completed, due to close, target audience, target customer, target customers, oil company, oil major, oil majors, oil giant, stock exchange, stock market, stock split, earnings call, earnings report, net zero, price war, price wars, cost of living, cash app, apple pay, shares changed hands, changed hands, trading day, loss-making, at a loss, the bond market, in debt markets, sales tax, sales force, holding company, offer price, to deal with, dealing with, great deal, production line, trade deal, output per, oil and gas, profit warning, investment bank, investment banks, investment banking, asset manager, share in, up to, as much as, fell short of, falls short of, fall short of, falling short of, short of, cut off, set up, sets up, setting up, made up, makes up, make up, making up, up for, signed up, sign up, down payment, left over, gave up to, expected to have, up against, follow up, start up, backed up, held by, held in, holds a, hold a, held a, kept in, left the, left with, leaving, up on the, rising star, down under, one-off, spin off, spun off, spin-off, pay off, paid off, kick off, written off, write off, wrote off, add up, adding up, adds up, add up to, hold on, owned up, picked up a, growth rate, growth rates, falling under, held talks, advance payment, advance purchase, advanced chips, advanced micro, advanced semiconductor, advanced info, advance notice, narrow-body, cut-off, raise money, raised money, fixed income, recovery rate, capital gains, capital gain, gains tax, laid out, raise funds, hiring manager, drop-off, off the, off to, lift off, lost and found, same period, same quarter, same time, same month, same day, same week, in the same, at the same, contract with, contracts with, contract to, contract for, contracts for, contract worth, contracts worth, a contract, contract valued, contracts valued, contract, contracts, cuts costs, going ahead, ahead of, up from, down from, left to, popped up, keep up, kept up, turn up, round up, back up, weight loss, hair loss, memory loss, job loss, loss of life, stop loss, loss leader, stocks of, stock of, capping losses, limiting losses, capping gains, limiting gains, distribution centre, distribution centres, distribution center, distribution centers, distribution network, distribution networks, distribution deal, distribution deals, distribution rights, distribution pact, distribution agreement, distribution business",
    to="leaving, leaving it with, to, at, to close at, to end at, to finish at, to settle at, close at, closing at, closed at, ended at, finished at, settled at, opened at, into, reach, reached, reaches, reaching, hit, hits, hitting, topped, topping, tops, top, surpassed, surpassing, exceeded, exceeding, crossed, passed, touched, touching, towards, toward, near, totalled, totaled, totalling, totaling, stood at, stands at, worth, valued at, valuing, priced at, equal to, amounted to, came in at, above, below, over, under, beyond, past",
    before="from, compared with, compared to, compared, versus, vs, vs., v, against, than, relative to, up from, down from, instead of, rather than, prior to, previously, earlier, beating, beat, beats, outpacing, outstripping, double the, more than double the, triple the, twice the, above, below, ahead of, shy of, short of, behind",
    by="by, at a, at an, as much as, by as much as, by up to",
    of="of, in",
    about="now, already, not only, not just, not including, not least, not all, about, around, nearly, almost, roughly, approximately, some, approx, circa, an estimated, estimated, at least, at most, more than, less than, fewer than, over, under, just, only, just over, just under, slightly, an average of, average, a total of, total, up to, as much as, as many as, as little as, as low as, as high as, a whopping, whopping, a record, record, another, an additional, additional, a further, further, a, an, the, exactly, barely, well over, well above, fully, an impressive, no more than, no less than, not more than, upwards of, in excess of, close to, nearer, a modest, modest, mere, a mere, a hefty, hefty, some of the, staggering, a staggering, a combined, combined, annualised, annualized, an annualised, an annualized, slim, a cumulative, cumulative, each, between, a respective, sharply, steeply, significantly, strongly, modestly, marginally, dramatically, substantially, rapidly, again, also, sequentially, organically, respectively, yet another, even, a solid, solid, a net, net, a nominal, as, maximum, a maximum of, minimum, a minimum of, anywhere, somewhere, a low, a high, a healthy, a robust, its, the equivalent of, initial, an initial, adjusted, intraday, overnight, year-on-year, year-over-year, on-year, year on year, quarterly, annually, yearly, back, much, ~, hugely, quickly, smartly, daily, weekly, monthly, range from, ranging from, ranges from, to range from, year-on-year (yoy), year-over-year (yoy), quarter-on-quarter (qoq), sequential (qoq), yoy, qoq, y-o-y, q-o-q, y/y, q/q, before special items, before exceptional items, before one-off items, before one-time items, before exceptionals, before one-offs",
    alternatives="or, or about, or around, or nearly, or roughly, or approximately, or more than, or some, equivalent to, equal to, i.e., that is, representing, or just",
    ranges="to, -, –, —, and, or",
    between="between, from, ranging from, range of, range from, ranges from, ranging between, in the range of, priced from",
    joining="and, &, plus, then",
    breaks="while, whereas, but, because, as, when, after, before, although, though, since, despite, which, who, that, where, whose, if, unless, until, amid, even as, even though, however, meanwhile, so, following, with, without, having, due to, thanks to, on the back of, compared",
    prepositions="for, on, during, through, throughout, via, within, upon, per, per share, a share, across, among, between, about, out, into, over, under, by, from, at, to, in, with, in line with, similar to",
    share_of="of, stake, interest, shareholding, share, stakes, ownership, holding, discount, premium, tariff, tariffs, tax, levy, fee, coupon, margin, owned, chance, probability, likelihood, commission, royalty, duty, duties, yield, voting, equity stake, minority stake, majority stake, of the, off, withholding, import, corporate tax, income tax, dividend yield, dividend tax, import duty, import tariff, market share, majority, minority, controlling, reciprocal, above, below, notes, bonds, senior notes",
    negations="not, n't, never, didn't, did not, doesn't, don't, won't, wasn't, isn't, hasn't, haven't, couldn't, wouldn't, no longer, without, neither, nor, failed to, cannot, can't, weren't, aren't",
    denials="gave up a gain of, gave up an early gain of, gave up gains of, gives up a gain of, giving up a gain of, erased a gain of, erases a gain of, erasing a gain of, reversed a gain of, reversing a gain of, wiped out a gain of, erased a loss of, reversed a loss of, recovered from a fall of, recovered from a loss of, denied, denies, deny, denying, refuted, refutes, rebuffed reports, dismissed reports, dismissed rumours, dismissed rumors, dismissed a report, dismissed speculation, rejected reports, rejected claims, rumour, rumours, rumor, rumors, rumoured, rumored, unconfirmed, unsubstantiated, false reports, false claims, untrue, baseless, fake, hoax, gossip, comment on speculation, comment on a report, comment on reports, comment on rumours, comment on rumors, comment on talk, comment on market speculation",
    reports="report, reports, rumour, rumours, rumor, rumors, claim, claims, speculation, talk, story, allegation",
    untrue="untrue, false, not true, incorrect, not correct, wrong, baseless, unfounded, without foundation, nonsense, fiction",
    expectations="modeling, modelling, had in mind, now projects, projects net, projects revenue, projects sales, projects a, projects an, projects profit, projects earnings, is projecting, was projecting, wants an, wants a, aims for, aiming for, is aiming for, forecast by, expect, expects, expected, expecting, seen at, is seen, are seen, guides for, guided for, guided to, called for, calls for, pegged, pegs, pencils in, is projected, was forecast, expectation, expectations, forecast, forecasts, forecasted, forecasting, projected, projecting, projection, projections, estimate, estimates, estimated, estimating, guidance, outlook, predict, predicts, predicted, predicting, anticipate, anticipates, anticipated, anticipating, consensus, guided, guides, guiding, target of, targets, targeting, targeted, aims, aim, aiming, analysts had, pencilled in, pencil in, bet on, bets on, betting on, pricing in, prices in, assume, assumes, assumed, assuming, reckon, reckons, budgeted, promised, promises, pledged, pledges, hoped, hopes to, midpoint, wall street estimates, the street, looking for, looks for, were looking for, modelled, modeled, had modelled, guidance range, earlier range, previous range, sees, priced in, promise, pledge, pledging, promising, guide, hope to, hope, hoping, pencilled, foresees, foresee, foresaw, envisage, envisages, envisaged, should come, call for, calling for, predictions, prediction, see, penciled in, braced for, bracing for, hopes that, guide to, guiding to, guided toward, tipped, tips, tipping, looked for, were tipping, was tipping, had feared, feared, had hoped, pencilling in, penciling in, dared to hope, probably, we trim, we raise, we cut, we lift, we lower, we model, models, we pencil in, we now see, accretive to, dilutive to, cautioned, counting on, were counting on, budgeting for, budgets for, is budgeting, poll, polled by, polls, in a poll, wanted to see",
    forecasts="ambition, support level, support at, resistance, forecast, forecasts, guidance, outlook, estimate, estimates, consensus, projection, projections, expectation, expectations, margin target, sales target, plan for, plan to spend, plans to spend, goal, goal of, assumption, profit view, ebit view, earnings view, sales view, revenue view, full-year view, annual view, full-year range, annual range, guided range, return target, profit target, output target, production target, delivery target, deliveries target, revenue target, growth target, earnings target, volume target, medium-term target, mid-term target, annual target, full-year target, stuck to, sticks to, sticking to",
    views="view, range, target, goal, bar, hope, hopes",
    potentials="upside, downside",
    coming="next year, next quarter, next month, next fiscal year, next financial year, next season, the coming year, the year ahead, over time, in time, the end of next year, the next one, by the end of the decade, this decade",
    calendar="january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    future="will, would, should, could, may, might, likely to, set to, poised to, on track to, on course to, plans to, planned to, aims to, aims, hopes, warned of, warned, can, is to, are to, due to",
    per_share="per diluted share, a diluted share, in cash per share, in cash a share, in cash for each, in cash for every, per share, a share, a diluted share, per diluted share, each share, for each share, per ads, per american depositary share, an adr, apiece",
    segments="channel, channels, where, unit, division, business, segment, arm, subsidiary, branch of, operations in, brand",
    market_nouns="market, markets, industry sales",
    whole="first, second, third, fourth, three, six, nine, months, half, this, last, total, quarterly, annual, net, group, consolidated, full-year, group-wide, company-wide, strong, record, third-quarter, first-quarter, second-quarter, fourth-quarter, half-year, first-half, second-half, year, fiscal, overall, company, quarter, worldwide, global, billion, million, operating, higher, lower, its, core, weak, slowing, reported, combined, solid",
    closing="close, closes, closing, closed, shut, shuts, shutting, shuttered, remove, removes, removed, removing, eliminate, eliminates, eliminated, eliminating, scrap, scrapped, scraps, axe, axes, axed, axing, retire, retired, retiring",
    echoes="that compares, this compares, that compared, that was, this was, that is, the figure, the total",
    contrasts="but, however, although, though, while, whereas",
    respectively="respectively",
    growing="grew, grow, grows, growing, grown, expanded, expands, expanding, growth",
    both="both, the two, the two companies, the two stocks, the two banks, the two shares",
    yields="yield, yields, yielded, yielding",
    costs="cost, costs, costing, charges, bill",
    price_nouns="price, prices",
    plain_profit="profit, profits, loss, losses, earned, earns, earnings, lost, earn",
    plain_sales="sales, brought in",
    whole_revenue="overall sales, overall revenue, total revenue, net revenue, group revenue, total revenues, quarterly revenue, annual revenue, net sales, total sales, group sales, turnover, top line, revenue from operations, annual sales, quarterly sales, group-wide sales",
    sources="analyst, analysts, strategist, strategists, economist, economists, according to, data from, said, says, told, wrote, note from, report by, report from, survey by, research firm, brokerage, rating agency, ratings agency, estimates from, polled by, compiled by, consulting, consultancy, research, securities, capital markets, reported by, forecast by",
    pronouns="it, its, they, their, them",
    descriptions="the company, the group, the firm, the lender, the bank, the retailer, the carmaker, the automaker, the chipmaker, the airline, the maker, the giant, the manufacturer, the operator, the insurer, the miner, the stock, the shares, the company's, the group's, the firm's, the chain, the seller, the dealer, the marketplace, the business, the brand, the supplier, the producer, the developer, the conglomerate, the startup, the start-up, the platform",
    related="the likes of, likes of, together with, along with, jointly with, alongside, arm of, the arm of, division of, offshoot of, affiliate of, part of, part of the, including, including those of, such as, among them, like, similar to, a unit of, unit of, subsidiary of, a subsidiary of, owner of, the owner of, maker of, parent of, the parent of, rival of, supplier to, supplier of, a supplier to, backed by, owned by, controlled by, shareholder of, shareholder in, majority shareholder of, majority owner of, part-owned by, majority-owned by, partner of, partner to, customer of, successor to, formerly part of, spun out of, spun off from, which included, which includes, included",
    kinds="foundry, marketplace, company, group, firm, lender, bank, retailer, carmaker, automaker, chipmaker, airline, maker, giant, manufacturer, operator, insurer, reinsurer, miner, chain, seller, dealer, supplier, producer, developer, conglomerate, startup, start-up, baker, brewer, distiller, drugmaker, explorer, refiner, processor, exporter, planter, grower, grocer, carrier, shipper, shipbuilder, steelmaker, homebuilder, housebuilder, builder, planemaker, broker, exchange, telco, utility, distributor, supermarket, supermarkets, outfitter, publisher, broadcaster, streamer, truckmaker, toymaker, sportswear maker, landlord, contractor, smelter, hotelier, pharmacy, fund manager, asset manager, wireless carrier, producers, miners, makers, companies, mine, mines, mining, trader, traders, smelters, refinery, project, projects",
    claims="settle, resolve, lawsuit, lawsuits, litigation, claims, allegations, penalty, penalties, fine, fines, damages, accusations, charges that, buying back, buy back, bought back, buyback, buybacks, repurchases, repurchase, repurchasing, advertising, marketing, legal fees",
    projects="expansion, plant, plants, factory, factories, mine, smelter, refinery, mill, campus, warehouse, warehouses, data centre, data center, data centres, data centers, distribution centre, distribution center, depot, shipyard, terminal, gigafactory, fab, foundry, redevelopment, refurbishment, battery park, wind farm, solar farm, solar park, power station",
    rivals="rival, competitor, arch-rival, archrival",
    rivals_of=r"\b(?:arch-?)?(?:rival|competitor|challenger)s? (?:of|to) (?:[\w.-]+['’]s )?",
    nationwide="lme warehouses, lme-registered, lme-monitored, exchange warehouses, crude inventories, crude stocks, crude stockpiles, gasoline inventories, distillate inventories, opec, opec+, contract on bursa malaysia, ministry, government data, official data, official figures, official statistics, customs data, industry data, trade data, statistics office, statistics bureau, statistics agency, bureau of statistics, office for national statistics, trade body, industry body, industry association, trade association, trade group, industry group, the association, the industry's, across the industry, across the sector, industry-wide, industrywide, sector-wide, the industry as a whole, the sector as a whole, the whole industry, nationwide, census bureau, labor department, labour department, commerce department, agriculture department, energy information administration, foreign funds, foreign institutional investors, domestic institutions, financial services authority, the directorate, the observatory, traders now see, traders see, traders saw, traders are pricing, markets are pricing, money markets price, futures imply",
    trades="carmakers, automakers, truckmakers, chipmakers, drugmakers, steelmakers, planemakers, toymakers, phonemakers, banks, lenders, insurers, airlines, carriers, retailers, supermarkets, grocers, brewers, distillers, miners, builders, homebuilders, housebuilders, developers, refiners, utilities, producers, growers, exporters, importers, manufacturers, shipowners, shipbuilders, hotels, hoteliers, startups, rivals, competitors, peers, car makers, auto makers, chip makers, drug makers, phone makers, smartphone makers, handset makers, food makers, steel makers, oil majors, tech groups, mining groups, companies, firms, spot funds, equity funds, bond funds",
    together="between them, together, the pair, the duo, the trio, collectively, jointly",
    selling="sell, sells, sold, selling, sale of, divest, divests, divested, divesting, hand, hands, handed, offload, offloads, offloaded, offloading, sale, sell its, sells its, sold its, selling its, sell the, agreed to sell, agree to sell, agrees to sell",
    whom="to",
    taking="take, takes, took, taking, taken, knock, knocks, knocked, knocking, wipe, wipes, wiped, wiping, shave, shaves, shaved, shaving, lop, lopped, chop, chopped, strip, stripped",
    away="off, out of, off the, off its, off its value, off the value, off its market value, off the market value",
    better="improve, improves, improved, improving, improvement, worsen, worsens, worsened, worsening, deteriorate, deteriorates, deteriorated, deteriorating, deterioration",
    bad="bad loans, bad-loan ratio, npl, npls, non-performing loans, npl ratio, impaired loans, loss, losses, net loss, operating loss, churn, unemployment, cost-to-income ratio, cost-income ratio, combined ratio, operating ratio, efficiency ratio, expense ratio, loss ratio, claims ratio, gearing, leverage, delinquencies, bad debts, net debt, non-performing, nonperforming, overdue, past due, in arrears, delinquent, impaired",
    past="a year earlier, a year ago, year earlier, last year, the year before, previously, a year before, in the year-ago quarter, in the same quarter, the prior year, the previous year, last quarter, the previous quarter, a month earlier",
    holding="hold, holds, holding, held, own, owns, owned, owning, retain, retains, retained, keep, keeps, kept, owned by, held by, controlled by",
    ruling="control, controls, controlled, controlling, command, commands, commanded, dominate, dominates, dominated, handles, corner, corners",
    openers="rival, rivals, partner, peer, peers, today, meanwhile, however, separately, in addition, still, but, and, also, overall, yet, moreover, in total, then, for its part, by contrast, elsewhere, while, as, that, said, with, after, which, because, although, though, when, where, if, since, the company said, it said, he said, she said, on friday, on monday, on tuesday, on wednesday, on thursday, a, an, the, its, their, his",
    clause_verbs="ticked, ticks, inched, inches, crept, creeps, drifted, drifts, nudged, was, were, is, are, be, been, being, has, have, had, will, would, could, should, may, might, can, said, says, reported, reports, posted, posts, recorded, saw, sees, expects, expected, announced, unveiled, booked, logged, delivered, to, showed, shows, did, do, does, set, poised, likely, forecast, also, which, that, who, generated, made, makes, earned, earns, reporting, posting, paid, pay, pays, closed, ended, opened, finished, traded, trading, opens, opening, edged, settled, itself, themselves, rides, was trading, were trading, having, booking, brought, brings, bring",
    metrics={
        "other": "gross merchandise value, gross merchandise volume, gmv, cost inflation, wage inflation, input cost inflation, food cost inflation, labour cost inflation, labor cost inflation, foreign exchange loss, foreign exchange losses, foreign exchange gain, foreign exchange gains, currency loss, currency losses, exchange loss, exchange losses, base salary, salary, calling back, call back, calls back, called back, stock on hand, unsold stock, stock levels, contract, an order for, order for, contract worth, net sell, net buy, interest income, non-interest income, fee income, gross profit, ticket size, buyback, buybacks, buy back, bought back, repurchase, stake, premium, termination fee, fee, fees, backlog, impaired loans, bad loans, bad-loan ratio, npl, non-performing loans, net interest income, provisions, credit losses, revenue per user, arpu, average revenue per user, revenue per, order book, restructuring charge, charges, impairment, savings, cost savings, fine, fined, penalty, recall, tax bill, pay package, bonus, compensation, grant, synergies, cost cuts, tariff hit, churn, write-down, writedown, provision, credit loss, net interest margin guidance, subsidies, charge, occupancy, occupancy rate, unit revenue, revpar, revenue per available room, net revenue retention, net retention, performance obligations, remaining performance obligations, rpo, order intake, new orders, net orders, bookings, net new assets, net inflows, inflows, outflows, tier 1 ratio, capital ratio, cet1 ratio, cet1, common equity tier 1 ratio, tax rate, effective tax rate, attrition, pipeline, revenue passenger kilometres, cost-income ratio, cost-to-income ratio, combined ratio, return on equity, return on assets, same-store occupancy, recalls, recalled, recalling, royalty, royalties, market-making, dilution, tariff costs, cost of risk, credit costs, exceptional charge, one-off charge, writedowns, write-downs, restructuring costs, billings, staff costs, labour costs, labor costs, wage bill, personnel expenses, operating expenses, operating costs, expenses, administrative expenses, cash burn, interest expense, interest costs, fuel consumption, market turnover, trading volume, free cash flow, operating cash flow, cash flow, gross bookings, deposits, customer deposits, insured losses, catastrophe losses, claims ratio, solvency ratio, expense ratio, loss ratio, delinquency rate, delinquency rates, default rate, net charge-offs, charge-offs, unit costs, unit cost, non-fuel unit costs, casm, casm-ex, sustaining costs, all-in sustaining costs, all-in sustaining cost, cash costs, cash cost, production cost, production costs, lifting costs, vacancy rate, retention rate, take rate, churn rate, penetration, penetration rate, settlement, salaries and benefits, salaries, net revenue per, revenue per share, equipment losses, legal costs, damages, tax credits, windfall tax, average basket, basket size, emissions, stripping ratio, days sales, write-offs, working capital, return on capital, return on capital employed, return on average capital employed, capital employed, roce, return on tangible equity, rote, overdue loans, loans overdue, past-due loans, volatility, credit card spending, staff turnover, savings target, hedged, own shares, own stock, its own shares, its own stock, loan-to-deposit ratio, current ratio, coverage ratio, interest cover, dividend cover, book-to-bill, book-to-bill ratio, bid-to-cover ratio, fixed-charge cover, non-performing loan ratio, npl ratio, npa ratio, net npa ratio, gross npa ratio, gross npas, net npas, non-performing assets, npa, bad loan ratio, stage 3 loans, credit-deposit ratio, subscribed, was booked, were booked, been booked, gmp, grey market premium, spending per guest, spending per customer, spending growth, card spending, take-up, homes passed, break fee, breakup fee, sales per square foot, gross sales per square foot, cost per available seat, capacity factor, order backlog, contracts worth, a contract worth, worth of orders, remediation, severance, profit sharing, stockpiles, open interest, premium over, contract of, contract for, new business profit, new business value, value of new business, national insurance, raw material costs, input costs, hours engaged, weight loss, rebates, probability, recurring income, annual recurring revenue, arr, total annual recurring revenue, orders and options, store count, overheads, wages, personnel costs, same-store traffic, visitor numbers, return on invested capital, cost ratio, capital adequacy ratio, liquidity coverage ratio, annual premium equivalent, gross transaction value, payment volume, total payment volume, trading volumes, net outflows, net new money, bad debts, loan losses, loan-loss provisions, goodwill impairment, legal charge, tax charge, same-store rents, yield per passenger, their own shares, back its shares, set aside, sets aside, setting aside, put aside, puts aside, sets aside for, set aside for, bill for fuel, fuel bill, costs excluding fuel, crop losses, storm losses, ex-fuel costs, core capital ratio, net investment income, catastrophe losses before tax, nonperforming loan, nonperforming loans, nonperforming loan (npl) ratio, npls, household income, personal income, orders, traffic, footfall, foot traffic, customer traffic, guest traffic, discount, discounts, inventory, inventories, shareholders' equity, average ticket, net yields, net yield, third-party funds, operating expenditure",
        "price_target": "price target, target price, target, a target of, target of, target on the stock, price objective, price targets, target on, pt, tp, fair value, sum of the parts, sum-of-the-parts, intrinsic value, 12-month target",
        "dividend": "dividend, dividends, dividend yield, payout, payout ratio, distribution, dividend per share, interim dividend, final dividend, special dividend, quarterly dividend, annual dividend, interim payout, payout per share, distribution per unit, dpu, annualized dividend, annualised dividend, capital return, capital returns, base dividend, performance-linked dividend, distributions per unit, interim distribution, final distribution, per unit, shareholders will get, shareholders get, shareholders are to get, holders will get",
        "eps": "earnings per share, eps, profit per share, earnings a share, per-share earnings, loss per share, cents per share, adjusted eps, funds from operations, core funds from operations, ffo, core ffo, adjusted ffo, ffo per share, diluted earnings per share, diluted eps, core earnings per share, headline earnings per share, earnings per ordinary share, earnings per unit, adjusted earnings per share, basic earnings per share, underlying earnings per share, adjusted profit per share, earnings per diluted share, earnings per ads",
        "operating_profit": "segment result, operating profit, operating income, operating loss, ebitda, ebit, adjusted ebitda, core profit, operating earnings, ebita, adjusted ebita, operating profits, adjusted operating profit, adjusted ebit, core earnings, underlying operating profit, trading profit, operating result, ebitdar, adjusted operating income, core operating profit, core operating income, segment profit, underlying ebitda, adjusted ebitdar, earnings before interest and tax, earnings before interest and taxes, earnings before interest, net property income, property income, net operating income, noi, same-store noi, profit from operations, operating surplus, underlying ebit, core ebit, headline operating profit, adjusted operating earnings, segment operating profit, divisional profit, divisional earnings, unit profit, division's profit, adjusted earnings before interest, profit before interest, before interest, before interest and tax, before interest and taxes",
        "net_profit": "net profit, net income, profit, profits, net loss, net profits, pre-tax profit, pretax profit, profit before tax, earnings, earned, earns, netted, bottom line, loss, losses, net earnings, lost, attributable profit, quarterly profit, quarterly loss, annual profit, underlying profit, profit after tax, headline profit, adjusted profit, statutory profit, net result, net loss attributable, adjusted net income, adjusted net profit, income before tax, adjusted earnings, half-year profit, first-half profit, after-tax profit, pre-tax earnings, pretax earnings, pretax loss, pre-tax loss, recurring profit, comprehensive income, group profit, underlying net profit, underlying profit before tax, underlying pretax profit, underlying pre-tax profit, cash profit, npat, statutory net profit, profit attributable, net attributable profit, net income attributable, comprehensive loss, net earnings attributable, before tax, raked in, after tax, pretax, a net income, a net profit, a net loss, core income, earn",
        "margin": "gross margin, operating margin, net interest margin, margin, margins, profit margin, nim, gross margins, operating margins, net margin, ebitda margin, ebit margin, core margin, adjusted operating margin, adjusted ebitda margin, lending margin, refining margin, refining margins, crush margins, segment margin, operating profit margin, net profit margin, gross profit margin, contribution margin, net margins, interest margin, return on sales",
        "market_share": "share, 's share, its share, market share, share of the market, share of the global market, market shares, with a share of, for a share of, to a share of, has a share of, had a share of, holds a share of, held a share of, takes a share of, took a share of",
        "market_cap": "market capitalisation, market capitalization, market value, market cap, valuing the group, valuing the company, is worth, are worth, was worth, be worth, now worth, stock market value, shareholder value, off the value, off its value, off the market value, off its market value, valued on the market, in market value, of market value, of its value, of their value, of its market value, in value, leaving the company worth, leaving it worth, leaving the group worth, leaving the firm worth, makes it worth, making it worth, the company worth, the group worth, the business worth",
        "valuation": "valuation, round that values, funding round that values, financing round that values, round which values, round values, funding that values, financing that values, investment that values, share sale that values, tender offer that values, round that would value, round that will value, would value the company at, would value it at, valued, valued at, valuing, price-to-earnings, earnings multiple, price-earnings, times earnings, valuations, p/e, enterprise value, forward earnings, trailing earnings, book value, carrying value, equity value, values the company, values the group, values it at, valued it at, valuing it at, value it at, values the company at, valued the company at, valuing the company at, values the group at, values the business at, diluted value, pre-money, post-money",
        "revenue": "overall sales, overall revenue, revenue, revenues, net sales, total revenue, turnover, top line, revenue from operations, total sales, net revenue, group sales, total revenues, group revenue, quarterly revenue, annual revenue, quarterly sales, sales revenue, organic sales, organic growth, organic revenue, underlying sales growth, underlying sales, organic sales growth, underlying revenue, organic revenue growth, group turnover, annual turnover, total income, premium income, gross written premiums, written premiums, brings in, bring in, net operating revenue, net operating revenues, gross revenue, top-line, net turnover, net revenues, quarterly turnover, operating revenue, operating revenues, underlying income, group income, net income from operations, income was, total operating income, income, turned over, turns over, turning over",
        "unit_sales": "unit sales, shipments, deliveries, units, iphone shipments, vehicle sales, car sales, smartphone shipments, vehicle deliveries, auto sales, wholesale sales, retail sales volumes, sales volume, sales volumes, volumes, shipment, wholesales, sell-through, phone sales, handset sales, pickup sales, suv sales, smartphone sales, delivered, shipped, delivers, units sold, registrations, parcel volume, parcel volumes, deliveries of, truck sales, tractor sales, ev sales, trips, handed over, hands over, handing over, handovers, average daily volume, traffic volumes, cargo volumes, container volumes, sell-out, tonnage, throughput volumes, export volume, export volumes, cargo volume, freight volume, freight volumes, parcel shipments, admissions, surgeries, procedures, items sold, number of items, carried, sales by volume, case volume, unit case volume, prescriptions, room nights, nights booked, tickets sold, vehicles sold, cars sold, homes sold, contracts sold, box volumes, container volume, freight tonnes, electricity sales, power sales, gas sales volumes, sales in units, unit volume, unit volumes, visits, attendance, number of buyers, passenger traffic, cargo loads, loads, volume of goods, homes closed, home closings, closings, deployed, shipped volumes, loadings, jets delivered, deliver",
        "sales": "chipping in, chipped in, chips in, sales, takings, comparable store sales, same-store sales, like-for-like sales, comparable sales, comparable-store sales, segment revenue, cloud revenue, services revenue, advertising revenue, ad revenue, subscription revenue, data centre revenue, data center revenue, cloud sales, online sales, direct sales, wholesale revenue, export sales, presales, contracted sales, rental income, segment sales, marketing sales, new business premiums, contributed, contributing, contributes, accounted for, accounts for, accounting for, comps, comp sales, same-restaurant sales, like-for-likes, systemwide sales, system sales, digital sales, e-commerce sales, income from, recurring revenue, licensing revenue, hardware revenue, retail sales, divisional sales, value growth, device sales, services sales, supermarket sales, pharmacy sales, sales there, brought in, like-for-like growth, same-store growth, comparable growth",
        "deal_value": "shareholders will be paid, will be paid, holders will receive, investors will receive, acquisition, agreed to pay, will pay, all-cash, cash-and-stock, tender offer, snap up, snapped up, acquire, acquires, acquired, acquiring, takeover, shareholders will receive, will receive, merger, buyout, deal, bid, bought, buy, buying, purchase, purchased, sold, sale of, sell its, sells, transaction, offer, offered, offers, divest, takeover bid, takes over, upfront, milestones, upfront payment, milestone payments, took private, take private, divestments, divestment, contingent value right",
        "investment": "invest, invests, invested, investing, investment, investments, capital expenditure, capex, capital spending, expenditures, capital expenditures, expansion plan, new plant, new factory, new plants, project, projects, spend, spending, spent, expenditure, commit, commits, committed, earmarked, build a, building a, pour, pouring, inject, injection, outlay, research spending, r&d spending, research and development, r&d, capital budget, capital outlay, plough, ploughs, ploughed, plow, plows, plowed, exploration spending, development starts, capital plan, capital programme, capital program, investment plan, investment programme, investment program, paid in, capital injection, construction costs, construction cost, build cost, put in, puts in, putting in, wrote a check, wrote a cheque, writes a check, write a check",
        "funding": "funding, funding round, round led, round at, round co-led, federal support, seed round, raised, raise, raising, fundraise, fundraising, oversubscribed, raises, ipo, initial public offering, series a, series b, series c, series d, rights issue, share sale, proceeds, financing round, placement, listing, common shares issued, share issue, equity raise, capital raise, capital raising, new shares, placing, share placement, fresh issue, offer for sale, anchor investors, anchor book, issue size, new loans, public offering, listing proceeds, bookbuild",
        "headcount": "workforce, headcount, job cuts, layoffs, jobs, employees, staff, payroll, workers, employs, employ, employed, employing, positions, redundancies, full-time employees, staffing, staff numbers, number of staff, number of employees, job losses, head count",
        "users": "users, subscribers, customers, monthly active users, daily active users, user base, membership, subscriber base, customer base, members, passengers, passenger numbers, daily users, monthly users, paying users, subscriber numbers, customer numbers, viewership, audience, policyholders, customer count, active customers, monthly actives, paying members, active accounts, card members, audience numbers, web traffic, registered users, paid subscriptions, paying customers, active users, subscriptions, net additions, subscriber additions, account holders",
        "debt": "debt, debts, owed, owes, borrowed, borrow, bond sale, bond issue, bond offering, bonds worth, borrowings, gearing, leverage, net debt, loan, bonds, notes, convertible notes, credit facility, liabilities, bond, borrowing, debt load, total debt, debt-to-equity, senior notes, leverage ratio, unsecured debt, term loan, bank loans, debt pile, net gearing, green bonds, convertible bonds, perpetual notes, gross debt, bond market, debt market, debt markets, hybrid bond, hybrid bonds, eurobond, eurobonds, green bond, sukuk, samurai bond, panda bond, new notes, note of, tranche, tranches, loan-to-value, loan-to-value ratio, loan to value, from the bond market, from bond markets, from debt markets, from the debt market, bridge loan, bridge loans, bridging loan, bridging loans, syndicated loan, syndicated loans, bridge financing",
        "assets": "loan balances, home loan balances, mortgage balances, credit card balances, cash and liquid investments, liquid investments, assets, cash, loans, cash and cash equivalents, liquidity, loan book, total assets, cash pile, loan growth, cash and equivalents, in cash and short-term investments, in cash and equivalents, cash and short-term investments, reserves, assets under management, cash reserves, lending, total loans, outstanding loans, loan portfolio, tier 1 capital, core capital, foreign exchange reserves, foreign reserves, gross advances, advances, net advances, net cash, cash and deposits, gross loans, customer loans, fleet value, portfolio value, value of the portfolio, property portfolio, foreign-exchange reserves, cash in hand, cash and bank balances, unrestricted cash, total liquidity, book value of assets, funds under management, assets under administration, funds under administration, money in the bank, cash in the bank, cash on hand, mortgage book, net asset value, loans outstanding, mortgage lending, book of loans, financing receivables, deposit base, in cash and investments, cash and investments, nav, financing had grown, financing grew, financing rose, total financing, financing disbursed, financing expanded, financing disbursement",
        "production": "production, turn out, turns out, turned out, churn out, churns out, assembles, assembled, assemble, output, capacity, produce, produces, produced, utilisation, utilization, capacity utilisation, capacity utilization, manufacturing, manufacture, refining, throughput, crude output, seat factor, bed occupancy, mined, milled, refinery throughput, utilisation rate, utilization rate, run rates, plant load factor, load factor, load factors, seat load factor, passenger load factor, oil extraction rate, crush volumes, extraction rate, sailed, first ore, ore shipments, liftings, bauxite, sold volumes, refinery runs, crude runs, mine output, mined output, smelter output, well output, gas output, power generation, electricity generation, run rate, plant output, daily output, oil and gas production",
        "exports": "exports, export, exported, export value, overseas shipments, shipments abroad, export shipments, exports of, export revenue, export orders",
        "interest_rate": "interest rate, interest rates, benchmark rate, policy rate, coupon, lending rate, mortgage rate, key rate, repo rate, mortgage rates, rate hike, rate cut, deposit rate, yield, yields, yielded, yielding, treasury note, bank rate, federal funds rate, borrowing costs, hold rates, held rates, cut rates, raised rates, raise rates, keep rates, kept rates, deposit facility rate, lending facility rate, deposit facility, lending facility, overnight rate, overnight deposit, two-year deal, five-year deal, fixed-rate deal, two-year fix, five-year fix, fixed rate, cost of debt, average cost of debt, cost of borrowing, cost of funds, average borrowing cost, prime rate, refinancing rate, cash rate, official cash rate, base rate, discount rate, target range, funds rate, best rate, cheapest rate, mortgage deal, mortgage deals, savings rate, the benchmark rate, lending rates, deposit rates, loan rate, loan rates, savings rates, swap rate, bond yield, yield to maturity, fixed mortgage, 30-year mortgage, 15-year mortgage, two-year fixed mortgage, five-year fixed mortgage",
        "inflation": "inflation, consumer prices, cpi, consumer price index, ppi, producer prices, core inflation, trimmed mean, headline inflation, producer price index, wholesale prices",
        "exchange_rate": "the aussie, the loonie, the greenback, exchange rate, against the dollar, to the dollar, per dollar, the yen, the euro, sterling, the pound, the rupiah, the ringgit, the yuan, the dollar",
        "share_price": "participation certificates, participation certificate, shares, stock, share price, its share price, 's share price, their share price, the scrip, scrip, scrips, depositary shares, shares of, stock price, adrs, stocks, share prices, closing price, close of, the close, the closing price, last traded at, last traded, closed at, ended at, traded at, finished at, b share, b shares, a-shares, h-shares, class a shares, class b shares, preference shares, depositary receipts, adr, changed hands at, opened at, settled at, to close at, closing at, trade at, a share price, price band, issue price, offer price, listing price, the counter, counter, units closed, per-share price, offering price, closed on monday at, closed on tuesday at, closed on wednesday at, closed on thursday at, closed on friday at, ended on monday at, ended on tuesday at, ended on wednesday at, ended on thursday at, ended on friday at, finished on monday at, finished on tuesday at, finished on wednesday at, finished on thursday at, finished on friday at, settled on monday at, settled on tuesday at, settled on wednesday at, settled on thursday at, settled on friday at, opened on monday at, opened on tuesday at, opened on wednesday at, opened on thursday at, opened on friday at",
        "index": "index, s&p/asx 200, asx 200, s&p 500, nasdaq, dow jones, dow, ftse 100, nikkei, hang seng, composite, jakarta composite, stoxx 600, dax, e-minis, benchmark index, kospi, csi 300, shanghai composite, straits times index, ftse, nifty, sensex, klci, russell 2000, jci, nasdaq composite, dow jones industrial average, nikkei 225, topix, cac 40, taiex, kosdaq, sti, cac, ibex, set index, psei, vn-index, msci, wider market, broader market",
        "price": "apiece, price, prices, room rates, room rate, freight rates, day rates, day rate, charter rates, cost, costs, tariff, priced, fare, fares, average selling price, crude, brent, oil prices, oil price, gold price, gold prices, bullion, start at, starts at, will charge, to charge, charging, sells for, sell for, retails for, retails at, sticker price, list price, ticket prices, rent, rents, tuition, toll, tolls, a gallon, per gallon, a pound, per kilogram, per kilowatt hour, costing, costs about, msrp, cheaper, per barrel, an ounce, a barrel, a tonne, starting price, retail price, wti, bitcoin, nickel, coal, copper, palm oil, per tonne, per ounce, a month, futures, average fares, fuel costs, selling prices, average selling prices, house prices, home prices, average price, surcharge, rental rates, spot rates, unit price, crude palm oil, rates, passenger yields, passenger yield, cargo yields, yields per passenger, bunker costs, price increases, price increase, price rises, price rise, price hikes, price hike, price cuts, price cut, asking prices, asking price, average daily rate, average premium, average premiums, motor premium, a day, per day, realised price, realized price, average realised price, spot price, spot prices, freight, sea freight, spot benchmark, rental reversion, reversion, reversions, treatment charges, list prices, tanker rates, time charter, time-charter rates, futures price, fares and fees, premium price, average cost, premium rates, average check, selling price, price per tonne, price per ton, spot rate, retail prices, menu prices, average rents, ticket price, go for, goes for, went for, going for, retail for, price tag, entry price, cocoa futures, coffee futures, sugar futures, cotton futures, wheat futures, corn futures, soybean futures, oil futures, gold futures, copper futures, gas futures, iron ore futures, palm oil futures, crude futures, rubber futures, nickel futures, cocoa prices, coffee prices, sugar prices, wheat prices, a ton, per ton, a metric ton, per metric ton, a kilo, per kilo, a kilogram, a litre, a liter, per litre, per liter, a bushel, per bushel, per pound, a megawatt hour, per megawatt hour, a kilowatt hour, a square foot, per square foot, a night, per night, per megawatt, a megawatt, per mwh, per sq ft, per container, per teu, per feu, a pint, a bottle, a can, a pack, premium plan, standard plan, basic plan, family plan, individual plan, student plan, ad-free plan, annual plan, monthly plan, premium tier, standard tier, basic tier, average sales price, average sales prices, sales price, average sale price",
    },
    markets={
        "index": "index, s&p 500, nasdaq, dow jones, dow, ftse 100, nikkei, hang seng index, jakarta composite, stoxx 600, dax, e-minis, benchmark index, kospi, csi 300, shanghai composite, straits times index, nifty, sensex, klci, russell 2000, jci, nasdaq composite, dow jones industrial average, nikkei 225, topix, cac 40, hang seng, wall street, ftse, s&p/asx 200, asx 200, the s&p, bse, european markets, european shares, asian shares, taiex, kosdaq, sti, asx, cac, ibex, the benchmark, bursa malaysia, set index, psei, vn-index, msci, wider market, broader market, bankex, nifty bank, bank nifty, nifty it, nifty 50, mdax, sdax, tecdax, euro stoxx 50, stoxx 50, ftse 250, ftse mib, smi, aex, omx stockholm 30, omxs30, jse all share, all share index, all share, all ordinaries, nzx 50, hang seng tech index, bovespa, ibovespa, merval, tadawul, bist 100, wig20",
        "other": "volume on u.s., global orderbook, global order book, across the city, turnover on the, container demand, global container demand, oil demand, gas demand, electricity demand, power demand, steel demand, smartphone demand, gdp, gross domestic product, economy, unemployment, unemployment rate, trade deficit, trade surplus, the government, global trade, the industry, industry-wide, industry sales, the global market, economic growth, import tariff, import tariffs, housing starts, the sector, the market, overall market, foreign investors, industrial production, factory output, current account, imports, national output, global demand, global supply, world demand, world supply, global fleet, surplus, industry output, the state, the ministry, gross national, household spending, consumer spending, retail sales volumes, the ons, foreign reserves, declining issues, block trades, advancers, composite volume, the wider industry, regulators, approvals, mortgage approvals, budget deficit, tax revenue, public debt, national debt, the treasury department, households, net foreign",
        "inflation": "inflation, consumer prices, cpi, consumer price index, ppi, producer prices, core inflation, trimmed mean, the trimmed mean, headline inflation, producer price index, wholesale prices",
        "interest_rate": "sora, sofr, sonia, euribor, libor, saron, tibor, hibor, jibor, 10-year bonds, two-year bonds, five-year bonds, 30-year bonds, three-year bonds, fixed mortgage, 30-year mortgage, 15-year mortgage, two-year fixed mortgage, five-year fixed mortgage, yields on euro, yields on corporate, yields on investment-grade, benchmark rate, policy rate, the fed, federal reserve, bank indonesia, central bank, federal funds rate, treasury yield, treasury yields, treasuries, treasury note, treasury notes, the 10-year treasury, mortgage rates, 10-year yield, ecb, bank of england, bank of japan, gilt, gilts, gilt yields, bund, bunds, jgb, jgbs, government bond, government bonds, sovereign bonds, bond yields, two-year gilt, 10-year bond, 30-year bond, money markets, cash rate, the rba, reserve bank, boj, boe, pboc, bank of canada, bank of korea, swiss national bank",
        "exchange_rate": "the dollar bought, the euro bought, the pound bought, sterling bought, the aussie, the loonie, the greenback, australian dollar, canadian dollar, new zealand dollar, singapore dollar, hong kong dollar, aussie dollar, exchange rate, the yen, the euro, sterling, the pound, the rupiah, the ringgit, the yuan, the dollar, dollar index, rupiah, ringgit, the won, the rupee",
        "price": "dram prices, dram contract prices, contract dram, contract dram prices, nand prices, new-home prices, new home prices, property prices, housing prices, spot rate, spot rates, spot price, spot prices, contract prices, memory prices, chip prices, crude palm oil, brent, brent crude, gold, silver, crude, wti, west texas intermediate, gold prices, oil prices, bitcoin, ether, ethereum, solana, xrp, dogecoin, litecoin, nickel prices, coal prices, copper prices, palm oil prices, spot gold, us crude, u.s. crude, iron ore, palm oil, crude oil, cpo prices, nickel, copper, coal, natural gas, aluminium, aluminum, zinc, tin, lead prices, cocoa, cocoa futures, coffee, arabica, sugar, wheat, corn, soybeans, soyoil, lithium, cobalt, rubber, cotton, lumber, uranium, jet fuel, diesel, gasoline, petrol, lng, steel prices, three-month metal, benchmark metal, spot benchmark, house prices, home prices, cpo contract, july contract, march contract, may contract, september contract, december contract, front-month contract, sea freight, freight to, baltic dry index, electricity prices, power prices, crude futures, oil futures, brent futures, ether, fuel prices, cash metal, palm oil contract, benchmark contract, comex, on the lme, lme-registered, beef prices, egg prices, chicken prices, milk prices, coffee prices, cocoa prices, sugar prices, wheat prices, flour prices, grain prices, fertilizer prices, fertiliser prices, cotton prices, timber prices",
    },
    periods=r"(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|latest|current|fiscal\s(?:first|second|third|fourth))[\s-](?:quarter|half)|q[1-4]|h[12]|first\snine\smonths|first\ssix\smonths|(?:three|six|nine|twelve)\smonths|full[\s-]year|fiscal(?:\syear)?)(?:\s(?:of\s|to\s(?:end-)?)?(?:fiscal\s)?(?:\w{3,9}\s)?(?:19|20)\d\d)?|(?:in|for|during)\s(?:fiscal\s)?(?:19|20)\d\d|this\s(?:year|quarter|month|week)|last\s(?:year|quarter|month|week)|next\s(?:year|quarter)",
    stretches=r"\s(?:(?:higher|lower),?\s)?(?:(?:so|thus)\sfar\s)?(?:this|last)\s(?:year|quarter|month)|\s(?:(?:higher|lower)\s)?(?:since\s(?:the\s(?:start|beginning|end)|last|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|year[-\s]to[-\s]date|ytd)|\s(?:in|over|during|for|across)\s(?:the\s)?(?:past|last|previous|prior)\s(?:[\w-]+\s)?(?:years?|quarters?|months?|weeks?)|\sin\s(?:(?:19|20)\d\d|(?:\d+|two|three|four|five|six|nine|12)\s(?:months|years|weeks))|\sso\sfar",
)

# -- words that one rule of figures each hangs on --------------------------------------------------
CUES = FigureCues(
    degree=frozenset("the most more faster fastest further".split()),
    within=frozenset({"in"}),
    growth=frozenset({"growth"}),
    contrasting=frozenset({"by contrast", "in contrast"}),
    set_against=frozenset({"against", "compared with", "compared to", "versus", "vs", "below", "above"}),
    paying=frozenset("pay pays paid paying owe owes owed owing".split()),
    owning=frozenset({"its", "their"}),
    expletives=frozenset({"it"}),
    participles=frozenset({"ing", "ed"}),
    bonds=frozenset("note notes bond bonds debenture debentures eurobond eurobonds".split()),
    face_value=frozenset({"the dollar", "the euro", "the pound"}),
    one=frozenset({"one"}),
    making_up=frozenset("contributed contributes provided provides generated generates brought brings".split()),
    whose=frozenset({"whose"}),
    standing=frozenset("at on with".split()),
    with_share=frozenset({"with"}),
    trade_wide=frozenset("industry sector market category national regional industrywide industry-wide peer".split()),
    trade_totals=frozenset(
        "average averages median norm figure growth volumes volume shipments demand deliveries container".split()
    ),
    turnover=frozenset(
        {"turnover", "trading turnover", "total turnover", "value traded", "traded value", "turnover on the"}
    ),
    readers=frozenset("your you".split()),
    merely=frozenset("only just merely".split()),
    odds=frozenset("chance probability likelihood".split()),
    excluding=frozenset("excluding barring".split()),
    alike=frozenset({"in line with", "similar to", "matching"}),
    fronting=frozenset("on for at".split()),
    fleet=frozenset("fleet fleets".split()),
    each=frozenset("a an per".split()),
    costing=frozenset({"cost"}),
    measured_up=frozenset({"beat", "beats", "topped", "tops", "missed", "misses", "fell short of", "falls short of"}),
    handing_over=frozenset("sold sell sells shipped delivered".split()),
    than=frozenset({"than"}),
    those=frozenset("those that".split()),
    they=frozenset("they they've they'd they're".split()),
    persons=frozenset("he she".split()),
    relative=frozenset("that which".split()),
    parallel=frozenset("while whereas".split()),
    spans=frozenset("week weekend month months quarter half year years weekly monthly quarterly".split()),
    copulas=frozenset("is was are were".split()),
    agents=frozenset({"by"}),
    recipients=frozenset({"for"}),
    next_in_rank=frozenset({"followed"}),
    worldwide=frozenset({"global"}),
    days_moves=frozenset("gain gains advance rally loss losses decline drop".split()),
    pared=frozenset(
        "pared pares paring trimmed trims trimming extended extends extending widened widens cut cuts reduced reduces".split()
    ),
    comparing=frozenset("sequentially organically".split()),
    reported=frozenset("reported posted booked earned made".split()),
    plain_prices=frozenset("price prices".split()),
    realised=frozenset("realised realized selling received".split()),
    priced_by=frozenset("kilogram kg ton tonne ounce pound barrel bushel".split()),
    price_ends=frozenset({"at"}),
    asking=frozenset("charge charges charged".split()),
    paid=frozenset("paid pays pay paying".split()),
    worth=frozenset("costing worth".split()),
    lasting=frozenset("property land buildings real art gold its their".split()),
    putting=frozenset("put puts putting poured pours pouring sank sinks sinking sunk pumped pumps pumping".split()),
    spending=frozenset("spend spends invest invests".split()),
    outlays=frozenset({"capital expenditure", "capital expenditures", "capital spending", "capex"}),
    budgeting=frozenset("plans plan planned budget budgets budgeted earmarked allocated allocates put".split()),
    budgets=frozenset({"budget of", "budget"}),
    drawn=frozenset("spent was were totalled totaled reached".split()),
    put=frozenset("put puts".split()),
    reckoned=frozenset("hit cost costs impact bill bills saving savings headwind headwinds benefit effect".split()),
    will=frozenset({"will"}),
    earlier=frozenset("previously earlier originally initially".split()),
    assumed=frozenset("assume assumes assumed assuming assumption assumptions".split()),
    valuations=frozenset({"valuation"}),
    buybacks=frozenset("buyback buy-back repurchase".split()),
    of_shares=frozenset("price prices objective".split()),
    premiums=frozenset("premium discount".split()),
    net_worth=frozenset({"nav", "net asset value"}),
    holders=frozenset(
        """shareholder shareholders stockholder stockholders investor investors holder holders bondholder bondholders
        trader traders speculators members""".split()
    ),
    groups=frozenset(
        """people those anyone person household households family families couple couples worker workers employee employees
        guest guests customer customers consumer consumers shopper shoppers diner diners buyer buyers saver savers
        depositor depositors borrower borrowers taxpayer taxpayers resident residents individual individuals client clients
        pensioner pensioners parent parents adult adults patient patients participants volunteers""".split()
    ),
    earning=frozenset({"earning", "making"}),
    having=frozenset("with whose who that having".split()),
    bounds=frozenset("above below over under between exceeding than least most".split()),
    measured_in=frozenset("t tonne ton oz lb bbl barrel kg mwh mmbtu gj l litre sqft".split()),
    hiring=frozenset(
        """create creates created creating hire hires hired hiring recruit recruits recruited recruiting bring brings
        bringing generate generates generating""".split()
    ),
    further=frozenset("another further additional new some the to than or as many".split()),
    posts=frozenset("jobs positions roles posts".split()),
    going=frozenset(
        "go goes going gone lost axed scrapped eliminated trimmed cut end disappear risk removed shed".split()
    ),
    going_elsewhere=frozenset("on back to into without through unfilled vacant overseas abroad ahead of for".split()),
    dismissed=frozenset({"laid off", "let go", "dismissed", "fired", "sacked", "furloughed"}),
    left=frozenset("from previously formerly".split()),
    duties=frozenset("levy levies tariff tariffs duty duties".split()),
    diggers=frozenset("miner miners producer producers".split()),
    ratings=frozenset(
        "buy hold sell neutral overweight underweight outperform underperform rating call recommendation".split()
    ),
    rating_verbs=frozenset("sets set puts put gives gave".split()),
    rating_links=frozenset("at by from".split()),
)

# -- quotes -----------------------------------------------------------------------------------------
QUOTES = QuoteWords(
    said=frozenset(
        """beamed said says say saying tell tells told telling adds added adding noted notes noting explained explains wrote writes
        writing written tweeted tweets posted argued argues stressed stresses stressing insisted insists replied replies
        responded responds asked asks answered answers declared declares announced announces acknowledged acknowledges
        admitted admits conceded concedes continued continues concluded concludes commented comments remarked remarks
        observed observes warned warns warning predicted predicts cautioned cautions claimed claims recalled recalls
        joked jokes quipped sniped emphasized emphasizes emphasised emphasises reiterated reiterates reported reports stated
        states testified asserted asserts boasted complained complains contended contends countered counters exclaimed
        shouted screamed yelled muttered mused interjected lamented laments urged urges suggested suggests vowed vows
        promised promises pledged pledges read reads revealed reveals denied denies confirmed confirms
        elaborated clarified retorted opined summarized cried pleaded echoed repeated repeats agreed agrees began
        begins asking responding replying arguing explaining insisting declaring stating announcing telling boasting
        proclaimed proclaims theorized intoned spoke speaks chided scoffed snapped shot sums summed texted emailed
        advised advises maintains maintained mocks mocked
        chanted chanting shouting yelling lecturing tweeting wondering barked retaliated charged worried proclaiming bemoaned groused recognized recognised concluding reasoned outlined outlines points pointed
        reckons reckoned reckon quips sighs sighed grumbles grumbled gushed enthused fumes fumed chimed ventured surmised
        deadpanned counselled counseled""".split()
    ),
    labels=frozenset(
        """called calls calling described describes describing dismissed dismisses dismissing labeled labelled branded
        accused accuses accusing blasted blasts criticized criticised criticizes criticizing criticising slammed slams
        slamming praised praises praising hailed hails denounced denounces denouncing condemned condemns characterized
        characterised deemed ridiculed derided attacked touted welcomed cited cites citing compared referred refers
        referring invoked invoking demanded demands demanding wanted wants promising vowing pledging claiming suggesting
        accepted blamed blames defended defends depicted portrayed rejected rejects rebuked concerned wondered wonders
        voiced expressed expresses sought seeks questioned offered bragged decried lauded scolded challenged
        thanked thanks thanking cast casts implied implies implying talked talks found finds considers considered dubbed dubbing declined warned quoting quoted quotes admitting acknowledging""".split()
    ),
    according=frozenset({"according", "per"}),
    relayed=frozenset({"via", "citing", "cited", "reported", "quoted"}),
    participles=frozenset(
        """saying telling adding noting writing stressing warning asking responding replying arguing explaining insisting
        declaring stating announcing boasting proclaiming concluding chanting yelling shouting tweeting thanking implying wondering lecturing calling describing dismissing accusing
        criticizing criticising praising denouncing referring demanding promising vowing pledging claiming suggesting
        dubbing quoting admitting acknowledging labeling citing""".split()
    ),
    participle_ends=("ing", "ed"),
    auxiliaries=frozenset(
        """has have had is are was were be been will would should could can may might must did does do ’s 's""".split()
    ),
    adverbs=frozenset(
        """also then later again once further still reportedly repeatedly recently already simply bluntly flatly
        previously jokingly earlier now just even often sarcastically publicly privately famously subsequently
        himself herself themselves itself both all clearly quickly first finally not never only to""".split()
    ),
    pronouns={"he": "m", "she": "f", "they": "p", "i": "i", "we": "i", "it": "o"},
    honorifics=frozenset("mr mrs ms miss mx dr prof sir dame lord lady madam messrs hon rev".split()),
    titled={
        "mr": "m",
        "sir": "m",
        "lord": "m",
        "mrs": "f",
        "ms": "f",
        "miss": "f",
        "dame": "f",
        "lady": "f",
        "madam": "f",
    },
    former=frozenset("former ex erstwhile".split()),
    roles=frozenset(
        """co-ordinator coordinator vice-president analyst analysts strategist strategists economist economists researcher researchers manager managers trader
        traders investor investors consultant consultants adviser advisor advisers advisors expert experts commentator
        president chairman chairwoman chair chairperson chief ceo cfo coo cto cio cmo cro cso chro evp svp vp md director directors
        officer executive executives exec founder cofounder co-founder co-ceo co-president owner partner principal head treasurer controller
        secretary minister governor mayor senator representative congressman congresswoman lawmaker lawmakers regulator
        commissioner spokesman spokeswoman spokesperson spokespeople spokespersons representative official officials
        attorney lawyer lawyers counsel judge justice prosecutor professor lecturer scientist scholar fellow
        engineer developer designer architect doctor physician nurse farmer retailer broker banker accountant auditor
        editor reporter journalist correspondent columnist writer author blogger host anchor narrator moderator publisher
        general colonel captain lieutenant sergeant major admiral commander officer detective inspector sheriff
        candidate nominee leader whip speaker chancellor premier king queen prince princess pope bishop archbishop
        pastor reverend rabbi imam ambassador envoy diplomat delegate activist organizer organiser campaigner coach
        player captain actor actress singer musician artist producer director customer customers user users employee employees worker workers
        shareholder shareholders member members supporter voter student teacher parent mother father son daughter brother
        sister wife husband friend neighbor neighbour resident veteran pilot driver businessman businesswoman entrepreneur
        tycoon billionaire mogul operator dealer buyer seller supplier insider aide staffer
        residents farmers students teachers nurses doctors drivers voters parents supporters protesters critics tourists neighbours neighbors
        passengers patients tenants landlord landlords miners scientists engineers developers suppliers
        pollster chairman emeritus sen rep gov lt gen col sgt pres atty watcher rating agency economist boss bosses
        historian forecaster planner reseller stockbroker wholesaler restaurateur hotelier tenant tester geologist
        chemist pharmacist surveyor valuer agronomist statistician sociologist psychologist demographer futurist
        influencer barista courier cashier waiter waitress welder electrician plumber carpenter mechanic trucker
        pensioner retiree commuter passenger homeowner shopper gamer subscriber volunteer steward foreman supervisor
        superintendent machinist miner grower rancher jeweller jeweler baker butcher florist hairdresser bartender
        chef tailor midwife carer cleaner trainer tutor apprentice intern mathematician physicist biologist
        epidemiologist specialist salesman saleswoman salesperson shopkeeper storekeeper realtor agent underwriter
        actuary bookkeeper comptroller recruiter lobbyist negotiator mediator liquidator administrator trustee
        councillor councilman undersecretary priest curator librarian photographer illustrator animator choreographer
        novelist poet playwright screenwriter presenter podcaster pundit vp-research avp-research svp-research""".split()
    ),
    qualifiers=frozenset(
        """antitrust competition chief senior junior vice deputy assistant associate executive managing general global regional national
        international interim acting former ex lead town village plant provincial parish principal equity equities research investment investments market
        markets technology tech financial finance operating operations information marketing product products human
        resources legal commercial revenue city risk compliance security strategy strategic corporate communications public
        relations affairs sales retail consumer energy oil gas commodity commodities credit fixed income currency
        fx rates bond bonds fund funds portfolio asset wealth hedge quantitative technical macro economic chartered
        autos auto banking bank semiconductor semiconductors internet software hardware media telecom telecoms
        healthcare health biotech pharma pharmaceutical airline airlines aviation industrial industrials metals mining
        property real estate reits insurance transport logistics shipping asia asian emerging european us u.s. american
        america non-executive nonexecutive independent founding co-chief co-head co-portfolio press campaign policy
        political foreign prime presidential democratic republican company group industry sector sell-side buy-side
        longtime long-time veteran district county state federal attorney supply chain data digital science medical
        incoming outgoing retiring asia europe apac emea asia-pacific trade labour labor education environment transportation
        culture justice housing agriculture defense defence interior""".split()
    ),
    note_writers=frozenset("analyst strategist".split()),
    analysts=frozenset(
        (
            *"analyst analysts strategist strategists economist economists researcher expert broker brokerage consultant".split(),
            *("desk", "portfolio manager", "portfolio managers", "fund manager", "fund managers", "money manager"),
            *("vp-research", "avp-research", "svp-research", "president research"),
            *("head research", "head insight", "head insights", "director research", "head equities", "head strategy"),
            *("head metals", "head credit", "head commodities", "head rates", "head income", "head markets"),
            "chief investment",
        )
    ),
    insiders=frozenset(
        """ceo cfo coo cto cio president chairman chairwoman chair founder co-founder cofounder owner spokesman
        spokeswoman spokesperson director officer chief executive vice treasurer secretary minister senator""".split()
    ),
    links=frozenset("at of with for from in on to".split()) - {"in", "on", "to"},
    role_links=frozenset({"of", "for"}),
    particles=frozenset("van von de der den del della di da dos du la le al el bin ibn ter ten y st".split()),
    given={
        "f": frozenset(
            """mary billie patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
            ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia
            dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel
            carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan
            virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia martha sara gloria
            janice kathryn ann isabella judy charlotte julia grace amber alice jean denise frances danielle marilyn
            natalie beverly diana brittany theresa kayla alexis doris lori tiffany hillary jane claire fiona chelsey
            chelsea kate katie lucy sophie molly erin tara gina tina anne annie ellen eleanor irene priya mei ling
            ada alexandra alexandria allison alyssa amelia anita annette april arlene audrey beatrice becky bernadette bertha bethany betty
            bonnie brandi brianna bridget candace carla carly caroline carrie cassandra cecilia cecile chloe claudia colleen connie courtney crystal
            cindy daisy dana daniela darlene dawn debbie deborah denise dolores eileen elaine ella elsie erica erika esther ethel eva faye felicia
            florence frieda gail geraldine gertrude gilda ginger gladys glenda gretchen gwendolyn harriet hazel heidi helene holly ida ingrid
            iris isabel isabelle jackie jamie jana janine jeanette jeanne jenna jenny jill jillian joann joanna joanne jodi josephine joy juanita
            juliet kara karla kathy katrina kay kendra kerry kristen kristin kristina kristine krystal latoya laurie leah lillian lindsay lisa
            lois loretta lorraine louise lydia lynn mabel mandy marcia margarita margie marian marie marilyn marina marjorie marlene marsha
            maureen maxine melanie melania melinda melody mercedes meredith michele mildred mindy miriam molly mona monica myra nadine naomi
            natasha neera nina nora norma paige paula pauline peggy penny phyllis polly priscilla rachael ramona regina renee rhonda rita roberta
            robin rosalie rose rosemary roxanne ruby ruth sabrina sally selena shannon shelly sheila sherry shonda silvia simone sonia sonya stacey
            stacy stella sue susanna suzanne sylvia tamara tanya tara tatiana teri thelma tina toni tracy trisha vanessa vera veronica vicki vivian
            wanda wendy whitney wilma yolanda yvette yvonne zoe
            aisha fatima leila nadia elena olga ingrid astrid sofia camila valentina lucia carmen rosa clara""".split()
        ),
        "m": frozenset(
            """james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony
            mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
            gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
            raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah
            jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse jordan bryan
            billy joe bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby
            mason philip louis tim tom jim jeff mike steve bill bob dan ben matt chris greg ted marco bernie jeb barack
            aaron abraham adrian al alastair albert alec alex alfred allan allen alvin andre andy angus antonio armstrong arnold barry bart basil ben
            benny bernard bert bjorn blake boris brad bradley brendan brent brett bruno byron cal calvin cameron carlton cary cecil chad charlie chester
            chuck clarence clark claude clay clayton clifford clint clinton clyde cody corey cory curtis cyril dale damian damon dan danny darrell
            darren darryl dave dean derek derrick devin dewayne dick dirk dominic don donnie doug drew duane duncan dustin dwayne dwight dylann earl
            ed eddie edgar edmund edwin eli elias elijah elliot elliott emil emmanuel enrique eric erik ernest ernie erwin evan felipe felix fernando
            floyd francis francisco francois franklin fred freddie frederick gabe garrett gary gavin gene geoff geoffrey george gerard gilbert glen
            glenn gordon grant guy hakeem hank harris harvey hector henrik herbert herman horace howard hubert hugh ira irving isaac ivan jaime jake
            jamal jared jay jean-claude jeffery jeremiah jerome jesus jim jimmy joel johan john-paul johnny jon jonah jonas jorge josh juergen julian julio
            karl ken kenny kent kirk klaus kurt kyle lance larry leo leon leonard leroy leslie lester lewis lindsey lionel lloyd lorenzo lou lucas luke
            luther lyle manuel marc marcel marcus mario marshall marvin maurice max melvin micah mitch mitchell morgan morris morton murray nate
            nathaniel ned neal nelson nick nigel norman olaf oscar otto owen pascal pat paulo perry pete phil philippe phillip pierre preston quentin
            rafael ralph ramon randall raul ray reince reggie reginald rene ricardo rich richie rick ricky rob robbie roberto rodney roland roman ron
            ronnie ross rudy rupert russ sam sammy saul scotty sergio seth shane shawn sheldon sid sidney spencer stan stanley stefan stewart stu
            ted terrence terry theodore toby todd tommy tony travis trevor troy tyrone van vernon victor vince vladimir wallace walt warren wendell
            wes wesley wilbur wilfred will winston woodrow xavier yves zach
            simon neil ian graham colin stuart craig martin oliver hugo luis carlos pedro diego pablo ahmed mohamed
            mohammed ali omar hassan raj amit rahul sanjay vikram hiroshi kenji wei jun satya sundar elon""".split()
        ),
    },
    organisations=frozenset(
        """inc corp corporation co ltd llc llp plc ag sa nv group holdings holding securities broking ratings capital bank bancorp partners
        management advisors advisers investments investment investors research institute university college school
        association federation council committee commission ministry department agency bureau board office court
        authority exchange fund funds trust asset assets wealth markets analytics insights ventures equity company
        companies industries equities international global foundation center centre society union party congress senate house
        motors motor airlines airways energy oil gas petroleum technologies technology tech systems software electronics
        pharmaceuticals pharma therapeutics labs laboratories networks entertainment studios media news times post journal
        tribune herald gazette magazine press reuters bloomberg cnbc treasury reserve fed imf opec campaign administration
        government financial finance insurance advisory consulting brothers sons retail stores foods brands chase sachs
        stanley morningstar nomura ubs citi citigroup barclays jefferies hsbc""".split()
    ),
    organisation_heads=frozenset({"bank", "university", "institute", "ministry", "department", "center", "centre"}),
    brokers=frozenset(
        "securities research capital asset advisors advisers brokerage broking analytics equity equities markets note notes".split()
    ),
    outsiders=frozenset(
        """metall union unions federation association alliance coalition council committee commission campaign foundation charity
        trust society forum watch network movement action party parliament congress senate government ministry
        department agency authority board office administration court university college school institute hospital
        clinic church club chamber center centre city county state friends citizens workers teamsters greenpeace nhs
        times post journal news herald tribune guardian reuters bloomberg
        foods food farms stores retail brands airlines airways motors motor energy oil gas petroleum mining steel
        pharmaceuticals pharma therapeutics labs laboratories entertainment studios media press electronics technologies
        software systems homes hotels restaurants breweries logistics shipping freight builders bakery dairy""".split()
    ),
    firms=frozenset(
        """company firm management group maker bank carrier retailer automaker carmaker chipmaker airline lender insurer brokerage
        manufacturer supplier operator startup producer miner developer giant business conglomerate drugmaker
        planemaker publisher""".split()
    ),
    definite=frozenset({"the"}),
    located=frozenset({"in"}),
    ands=frozenset({"and", "&"}),
    joins=frozenset({"of", "and", "for", "the", "&", "to"}),
    at=frozenset({"at", "with"}),
    articles=frozenset("the a an its his her their our another one this that".split()),
    stops=frozenset(
        """in on during to when while after before as because since by about that who which whose whom over
        following ahead but and if though although where at_the until amid through under among into adding""".split()
    ),
    no_names=frozenset(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec the a an in on at for from but and or however
        meanwhile still yet although while when if as after before since then this that these those it its he she they we i you
        his her their our my your there here also even so according speaking asked both some many most all no not yes
        what why how who where which with without by to of is are was were be has have had do does did will would can
        canadian australian swiss dutch spanish italian swedish norwegian danish finnish brazilian mexican turkish
        taiwanese singaporean malaysian thai vietnamese israeli irish scottish polish belgian austrian nordic
        american british chinese indonesian european german french japanese indian russian korean democratic republican
        democrat democrats republicans earlier later last next first another one two three separately additionally
        furthermore moreover reaction verdict instead indeed perhaps though unless until whether despite during under over specifically""".split()
    ),
    going_on=frozenset("because so also besides".split()),
    title_cues=frozenset(
        """titled entitled nicknamed headlined known named so-called term word words phrase
        phrases hashtag slogan captioned headed subject""".split()
    ),
    works=frozenset(
        """film movie show series book album song novel program programme podcast episode game play musical single track magazine
        star stars documentary column newsletter hat hats cap shirt bestseller memoir sitcom""".split()
    ),
    covers=frozenset("covers covered follows tracks analyses analyzes".split()),
    runs=frozenset("runs ran manages managed oversees heads leads".split()),
    funds=frozenset("fund funds portfolio portfolios money research".split()),
    becomes=frozenset("became becomes is was been".split()),
    led=frozenset("led headed".split()),
    several=frozenset("many some most several few all consensus".split()),
    houses=frozenset("broker brokerage".split()),
    raters=frozenset(
        (
            *"broker brokerage".split(),
            *("rating agency", "ratings agency", "rating house", "ratings house", "research house", "broking house"),
        )
    ),
    groups=frozenset("group charity watchdog lobby union body campaigners".split()),
    asking=frozenset({"interviewed", "interviews"}),
    remarks=frozenset("remark remarks comment comments quip observation".split()),
    letters=frozenset("note letter statement email e-mail message memo".split()),
    takes_up=frozenset("took takes joined returned started".split()),
    posts=frozenset({"as"}),
    learning=frozenset("training trade profession background education".split()),
    private=frozenset(
        "shareholder investor customer shopper resident farmer pensioner retiree voter tenant saver".split()
    ),
    fellows=frozenset("colleague counterpart peer predecessor successor".split()),
    readers=frozenset({"clients"}),
    interviews=frozenset("interview interviewed excerpts sat".split()),
    interviewers=frozenset("reporter journalist correspondent interviewer".split()),
    documents=frozenset("note notes report research commentary".split()),
    teams=frozenset("team".split()),
    ratings=frozenset(
        "overweight underweight outperform underperform neutral upgrade upgraded downgrade downgraded".split()
    ),
    targets=frozenset({"target"}),
    phrasal=frozenset(
        {("put", "it"), ("puts", "it"), ("went", "on"), ("goes", "on"), ("chimes", "in"), ("weighed", "in")}
    ),
    views=frozenset("words view opinion telling phrase".split()),
    passives=frozenset("is are was were be been being".split()),
    agents=frozenset({"by"}),
    beside=frozenset({"with"}),
    infinitives=frozenset({"to"}),
    continuing=frozenset("added adds continued continues".split()),
    inverted=frozenset("said says wrote writes".split()),
    brings=frozenset({"to", "from"}),
    conjunctions=frozenset("while but although though whereas as because when if".split()),
    degrees=frozenset("cfa cpa md m.d phd ph.d mba jr".split()),
    kinds=frozenset(
        "rival rivals parent broker brokerage lender insurer retailer carmaker automaker airline chipmaker maker".split()
    ),
    relatives=frozenset({"who", "which", "whom"}),
    things=frozenset({"which"}),
    possessives={"his": "m", "her": "f"},
    determiners=frozenset("the a an its his her their our my your".split()),
    recent=frozenset("new furious angry defiant jubilant upbeat embattled".split()),
    same_roles=(
        frozenset({"ceo", "chief executive", "chief executive officer", "boss"}),
        frozenset({"cfo", "chief financial officer", "finance chief", "finance director"}),
        frozenset({"coo", "chief operating officer"}),
        frozenset({"sen", "senator"}),
        frozenset({"gov", "governor"}),
        frozenset({"rep", "representative", "congressman", "congresswoman"}),
        frozenset({"chair", "chairman", "chairwoman", "chairperson"}),
        frozenset({"spokesperson", "spokesman", "spokeswoman"}),
        frozenset({"money manager", "fund manager", "portfolio manager"}),
    ),
    adverb_ends=("ly",),
    no_adverbs=frozenset("family assembly supply monopoly rally ally reply bully jelly lily belly".split()),
    adjectives=("-based", "-listed", "-owned", "-backed", "-born", "-made", "-headquartered"),
)

# -- stories ----------------------------------------------------------------------------------------
# What the prices of a market do in a headline.
_MOVES = (
    "advances|climbs|closes|dips|drops|eases|edges|ends|extends|falls|firms|gains|heads|hits|holds|hovers|inches|jumps"
    "|leaps|loses|nears|opens|pares|plunges|rallies|rebounds|recovers|retreats|rises|settles|sinks|slides|slips|slumps"
    "|soars|steadies|steady|strengthens|surges|swings|tops|touches|trades|tumbles|weakens"
)
_MOVE = (  # what several of them do
    "advance|climb|close|dip|drop|ease|edge|end|extend|fall|firm|gain|head|hit|hold|hover|inch|jump|leap|lose|near|open"
    "|pare|plunge|rally|rebound|recover|retreat|rise|settle|sink|slide|slip|slump|soar|strengthen|surge|swing|top|touch"
    "|trade|tumble|weaken"
)


def _shares(indices: str, places: str) -> str:
    """A place's stock market in a headline: its indices or its shares, and how they move."""
    return rf"\b(?:{indices}|(?:{places}) (?:shares|stocks|equities))(?:,? (?:index|average|close|\d+))? (?:{_MOVES}|{_MOVE})\b"


def _prices(of: str) -> str:
    """A commodity's or currency's price in a headline, and how it moves."""
    return rf"\b(?:{of})(?:'s)? (?:(?:prices?|futures) )?(?:{_MOVES}|{_MOVE})\b"


def _bank(names: str, place: str) -> str:
    """A central bank in a headline, or its place and what it does to rates."""
    does = "cuts|lowers|trims|raises|hikes|lifts|holds|keeps|leaves"
    return rf"\b(?:{names}|(?:{place})(?:'s)? central bank)\b|\b(?:{place})(?: \w+)? (?:{does})(?: \w+){{0,3}} rates?\b"


_FEW = "two|three|four|five|six|seven|eight|nine|ten"  # a list's items, days that have gone by
STORIES = StoryWords(
    denials=frozenset("deny denies denied denying refute refutes refuted".split()),
    corrections=r"(?:correction|corrected|corrects|retraction)\s*[:–—-]",
    small=frozenset(
        """a an in on is or if so do does did no me my am any being both could during each every further had here him into
        just more most must nor now own same she such than then too under until via yet your""".split()
    ),
    trade=frozenset(
        """brief briefs briefing digest highlights roundup wrap blog live snapshot calendar video
        across again ahead analyst analysts annual announce announces announced back bank below big biggest billion board business buy buys by call calls can ceo chief china close closes
        company companies continue cut cuts data day days deal decline declines demand despite did do does
        drop drops due earnings end ends estimate estimates exec executive expect expected expects fall falls fell
        financial firm firms first forecast full fund gain gains get gets global government group growth help
        high higher highs hit hits hold if inc income investor investors jump jumps just key last
        late latest launch launches lead leads less likely look looks loss losses low lower lows make makes market
        markets may million month monthly months more most move moves near net new news no now offer offers officials
        one only open opens outlook pct per percent plan plans point points post posts price prices
        profit profits push quarter quarterly raise raises rally rate rates reach reaches record report reported
        reports result results return returns revenue rise rises rose sales say second see seek seeks sees sell
        selloff set sets share shareholder shareholders shares sign slide slides slip slips soar soars
        still stock stocks strong surge surges take takes talks target tariffs third today
        top trade trading two unit update updates value view warn warns watch weak week weekly well
        world worst worth year yearly years yet your""".split()
    ),
    previews=r"\bpreview\b|\b(?:what|things|points|numbers) to (?:watch|expect|look (?:out )?for)\b|\b(?:set|expected|likely|seen|poised|tipped|forecast) to (?:announce|cut|hike|hold|keep|leave|lift|lower|post|raise|report|show|unveil)\b|\bahead of (?:the )?(?:fed|earnings|results|quarterly|decision|data|inflation|jobs|payrolls|report)\b|\b(?:earnings|results|decision) (?:due|loom|looms)\b|\bseen \w+ing\b|\b(?:cut|hike|rise|hold|pause|increase) (?:seen|expected|likely|on the cards)\b(?! by)|\bexpected to (?:sit|stand|stay|pause|trim|slash|deliver|maintain|increase|reduce)\b|[:–—-] ?(?:reuters |bloomberg )?poll$|\bawaits? (?:fed|ecb|boj|bi|rate|decision|results|earnings|data)\b|\breports? (?:on )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week)\b",
    roundups=r"\b(?:morning|evening|daily|weekly|weekend|news|business|company|corporate) (?:brief|briefing|briefs|digest|roundup|round-up|headlines)\b|\b(?:markets?|stocks?) wrap\b[^;]*;|\bstocks? to watch\b|\b(?:top|best|worst|most [a-z]+|\d{1,2}|" + _FEW + r") (?:[\w&-]+ ){0,3}stocks(?= (?:to|for|that|which|you|with)\b|\W*$)|^(?:\d{1,2}|" + _FEW + r") (?:[\w-]+ ){0,2}(?:ways|tips|habits|mistakes|lessons|benefits|myths)\b|\bthings (?:to know|you need to know)\b|\bnews in brief\b|\bwhat you need to know\b",
    lookbacks=r"\banniversary\b|^(?:an?|one|" + _FEW + r"|\d+) (?:days?|weeks?|months?|years?|decades?) (?:on|after|since|later)\b|\blook(?:s|ing)? back (?:at|on)\b|\b(?:last|past) week\W*$",
    steps=frozenset("appeal appeals appealed appealing overturn overturns overturned debut debuts debuted".split()),
    deals=frozenset(
        """acquire acquires acquired acquiring acquisition buy buys buying bought merge merges merging merger takeover bid
        purchase stake order orders ordered contract supply sign signs signed partnership partner partners venture""".split()
    ),
    foreseen=r"sees?|expects?|forecasts?|predicts?|projects?|guides? (?:for|to)|warns? (?:of|on)|braces? for",
    outlooks=r"[\s-]+(?:\w+[\s-]+)?(?:forecasts?|outlook|guidance|estimates?|view|expectations?|target|margins?)",
    periods={
        "q1": r"\b(?:first[\s-]quarter|1st[\s-]quarter|q1|1q)(?=\W|\d\d|$)",
        "q2": r"\b(?:second[\s-]quarter|2nd[\s-]quarter|q2|2q)(?=\W|\d\d|$)",
        "q3": r"\b(?:third[\s-]quarter|3rd[\s-]quarter|q3|3q)(?=\W|\d\d|$)",
        "q4": r"\b(?:fourth[\s-]quarter|4th[\s-]quarter|q4|4q)(?=\W|\d\d|$)",
        "h1": r"\b(?:first[\s-]half|half[\s-]year|first six months|six-month|1h|h1)(?=\W|\d\d|$)",
        "h2": r"\b(?:second[\s-]half|2h|h2)(?=\W|\d\d|$)",
        "9m": r"\b(?:nine[\s-]months?|9m)(?=\W|\d\d|$)",
        "fy": r"\b(?:full[\s-]year|fiscal year|annual (?:profit|results|revenue|sales|loss|earnings))\b",
    },
    markets={
        "wall street": r"\bwall st(?:reet)?\b|\b(?:u\.s\.|us) (?:stocks?|shares|stock futures|futures|equities|stock markets?|markets?)\b|\bdow jones(?! (?:newswires|transport|utilit))|\bthe dow\b(?! (?:transport|utilit))|\bmajor averages\b|\bs&p 500\b|\bnasdaq(?!\s?:)\b|^(?:[^:]{0,24}: ?)?(?:stocks|stock futures)\b",
        "asian shares": r"\basian? (?:shares|stocks|stock markets?|markets)\b",
        "ihsg": r"\b(?:jakarta composite|idx composite|jakarta (?:index|shares|stocks)|jci|indonesian? (?:shares|stocks|stock (?:index|market|exchange)))\b",
        "gold": rf"\b(?:gold|bullion)(?:'s)? (?:prices?|futures|at|march|rally|record|run|rout|sell-off|slide|{_MOVES})\b|\bprice of gold\b",
        "oil": rf"\b(?:oil|crude|brent|wti)(?:'s)?(?: oil| crude)? (?:prices?|futures|at|rally|rout|sell-off|slide|{_MOVES})\b",
        "rupiah": rf"^(?:indonesian? |indonesia's )?rupiah\b(?! (?:bonds?|loans?|debt|notes|deposits?|denominated))|\brupiah (?:at|{_MOVES})\b",
        "bitcoin": rf"\bbitcoin(?: price)? (?:price|{_MOVES})\b",
        "tokyo": _shares("nikkei(?: 225)?|topix", "tokyo|japan(?:ese|'s)?"),
        "hong kong": _shares("hang seng|hsi", "hong kong"),
        "china": _shares("shanghai composite|csi ?300|shanghai|shenzhen", "china|chinese|mainland"),
        "seoul": _shares("kospi|kosdaq", "south korean?|korean?|seoul"),
        "taipei": _shares("taiex", "taiwan(?:ese)?"),
        "mumbai": _shares("sensex|nifty(?: 50)?", "indian?|mumbai"),
        "sydney": _shares("(?:s&p/)?asx(?: 200)?", "australian?|sydney"),
        "singapore": _shares("straits times(?: index)?|sti", "singapore"),
        "kuala lumpur": _shares("(?:fbm )?klci|bursa malaysia", "malaysian?"),
        "bangkok": _shares("set index", "thai"),
        "manila": _shares("psei", "philippine"),
        "europe": _shares("(?:euro )?stoxx(?: europe)?(?: \\d+)?", "europe(?:an|'s)?"),
        "london": _shares("ftse(?: \\d+)?", "uk|british|london"),
        "frankfurt": _shares("dax", "german"),
        "paris": _shares("cac(?: 40)?", "french|paris"),
        "sao paulo": _shares("i?bovespa", "brazil(?:ian)?"),
        "silver": _prices("silver"),
        "copper": _prices("copper"),
        "nickel": _prices("nickel"),
        "iron ore": _prices("iron ore"),
        "coal": _prices("(?:newcastle |thermal )?coal"),
        "gas": _prices("natural gas|natgas|henry hub"),
        "palm oil": _prices("palm oil|palm|cpo"),
        "cocoa": _prices("cocoa"),
        "coffee": _prices("coffee|arabica|robusta"),
        "wheat": _prices("wheat"),
        "yen": _prices("yen"),
        "yuan": _prices("yuan|renminbi"),
        "rupee": _prices("rupee"),
        "ringgit": _prices("ringgit"),
        "peso": _prices("peso"),
        "sterling": _prices("sterling|pound"),
        "euro": _prices("euro"),
        "ether": _prices("ether|ethereum"),
    },
    central_banks={
        "bank indonesia": _bank(r"bank indonesia|bi(?!-)", r"indonesian?"),
        "fed": _bank(r"fed|federal reserve|fomc", r"u\.s\.|us"),
        "ecb": _bank(r"ecb|european central bank", r"euro ?zone|euro area"),
        "bank of england": _bank(r"bank of england|boe", r"uk|britain"),
        "bank of japan": _bank(r"bank of japan|boj", r"japan"),
        "bank of china": _bank(r"pboc|people's bank of china", r"china"),
        "bank of australia": _bank(r"rba|reserve bank of australia", r"australia"),
        "bank of new zealand": _bank(r"rbnz", r"new zealand"),
        "bank of india": _bank(r"rbi|reserve bank of india", r"india"),
        "bank of the philippines": _bank(r"bsp|bangko sentral", r"philippines?"),
        "bank of korea": _bank(r"bank of korea|bok", r"korea"),
        "bank of malaysia": _bank(r"bank negara(?: malaysia)?|bnm", r"malaysian?"),
        "bank of thailand": _bank(r"bank of thailand", r"thailand|thai"),
        "bank of canada": _bank(r"bank of canada", r"canada"),
        "bank of norway": _bank(r"norges bank", r"norway"),
        "bank of sweden": _bank(r"riksbank", r"sweden|swedish"),
        "bank of switzerland": _bank(r"swiss national bank|snb", r"swiss"),
        "bank of brazil": _bank(r"copom|selic", r"brazil"),
        "bank of mexico": _bank(r"banxico", r"mexico"),
        "bank of turkey": _bank(r"cbrt", r"turkey|turkish"),
        "bank of south africa": _bank(r"sarb", r"south africa"),
        "bank of kenya": _bank(r"cbk", r"kenya"),
        "bank of nigeria": _bank(r"cbn", r"nigeria"),
    },
    kinds={
        "results": frozenset("profit profits loss losses earnings revenue revenues quarter quarterly results ebitda net interim half-year full-year nine-month sales".split()),
        "dividend": frozenset("dividend dividends buyback buybacks payout".split()),
        "deal": frozenset("acquire acquires acquired acquisition buy buys buying bought takeover merger merge merges merging combine combines combined combining bid bids stake divest divests divestment sell sells selling sold spinoff spin-off spins spun spinning suitor deal offer rebuffs".split()),
        "people": frozenset("ceo cfo chief boss chairman chairwoman director resign resigns resigned resignation appoint appoints appointed appointment name names named successor succeed steps oust ousts ousted departs departure replace replaces replaced hires".split()),
        "recall": frozenset("recall recalls recalled recalling defect defects defective".split()),
        "strike": frozenset("strike strikes striking walkout walk-out picket pickets union unions stoppage".split()),
        "accident": frozenset("fire blaze explosion explodes exploded blast crash crashes crashed leak spill killed dead dies death deaths injured evacuated derailed derails collapse collapses smoke quake earthquake flood floods sinks".split()),
        "outage": frozenset("outage outages down offline restored network hacked hack hackers breach cyber cyberattack ransomware systems failure meltdown glitch blackout error".split()),
        "order": frozenset("order orders ordered contract contracts win wins won award awarded supply aircraft jet jets".split()),
        "court": frozenset("court judge lawsuit lawsuits sue sues sued suing jury verdict ruling rules fine fines fined penalty settle settles settlement antitrust probe prosecutors charges charged fraud bribery".split()),
        "rates": frozenset("rate rates hike hikes basis policymakers borrowing easing tightening".split()),
        "market": frozenset("close closes stocks index gold bullion oil brent bitcoin rupiah yen".split()),
        "launch": frozenset("launch launches launched unveil unveils unveiled introduce introduces introduced debut debuts model".split()),
        "capital": frozenset("bond bonds ipo ipos list lists listing raises rights placement offering float floats flotation loan loans debt issue funding".split()),
        "jobs": frozenset("layoffs layoff lays redundancies redundancy jobs headcount workforce".split()),
        "plant": frozenset("plant plants factory factories build builds building construction gigafactory mine smelter refinery opens expansion store stores shut shuts".split()),
        "rating": frozenset("rating ratings moody's fitch s&p junk downgrade downgrades downgraded upgrade upgrades upgraded".split()),
        "approval": frozenset("approve approves approved approval fda ema clears cleared clearance trial trials drug vaccine".split()),
        "economy": frozenset("inflation cpi gdp exports imports surplus deficit jobless payrolls unemployment".split()),
        "prices": frozenset("price prices raise raises fares tariff tariffs surcharge discount discounts".split()),
        "forecast": frozenset("forecast forecasts guidance outlook warn warns warning trims".split()),
    },
    weekdays=frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    clocks=("at|by|from|until|around|about", r"[ap]\.?m\b|gmt|local time"),
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    },
)  # fmt: skip

# ---------------------------------------------------------------------------------------------------
LANGUAGE = Language(
    code="en",
    name="English",
    function_words=FUNCTION_WORDS,
    sentences=SENTENCES,
    boilerplate=BOILERPLATE,
    companies=COMPANIES,
    figures=FIGURES,
    cues=CUES,
    quotes=QUOTES,
    stories=STORIES,
)
