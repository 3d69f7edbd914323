# January to March 2025: Ivo joins, the museums ask about fire, the hospital's tender is advertised.

day 2025-01-06
carys rename larder-fairs-north larder-fairs
carys set larder-fairs name 'Larder Fairs'
carys note larder-fairs 'The new name is on the door. Morag asks that no badge, menu or sign of ours says "North" when the doors open.' from:morag-sinclair via:email tag:rebrand
keep badges ann note larder-fairs 'All signs and badges for the long counter in the new name, old ones pulped' due:2025-05-30

day 2025-01-08
raj note kelso-oat-mills 'Muesli is too heavy for the Danish strip. Morven would accept a slider if it opens with a glove on.' from:morven-kerr via:phone tag:packaging
yusuf note cartwheel-magazines 'Ulf wants spring and summer paper bought as one lot, and named: first mill, second mill, and what happens on a Wednesday night.' from:ulf-brandt via:visit tag:paper-price

day 2025-01-09
mei note saltmarsh-smokehouse "Gave Tilly our summer guess and said it was a guess. She's lighting the second kiln on the strength of it." from:tilly-marsh via:phone tag:menu feeling:content

day 2025-01-13
sofia new 'Kvarnvik Båtar AB' --slug kvarnvik-batar --alias 'Kvarnvik Boats' --domain kvarnvik.example --steward sofia:exhibitions
sofia contact add kvarnvik-batar 'Åsa Nyström' --email asa@kvarnvik.example --role 'Export manager' --cares-about 'Wooden boats being bought by people who will sand them'
sofia set kvarnvik-batar industries 'boat building'
sofia note kvarnvik-batar 'Åsa goes to the Vinterhamn Boat Show with one boat and no stand. She asked Katrin Müller, and Katrin named us.' from:asa-nystrom via:colleague tag:stand

day 2025-01-15
raj note pennyroyal-press 'Nell came back from Felk with wet shoes and a grasp of pulp. She signed sixty tonnes in the mill canteen.' from:nell-ashby via:phone tag:paper-price feeling:delighted
grace note st-aldhelms-hospital-trust 'Amara weighs what comes back on the trays. Peas come back. She would rather have one green that is eaten than three that are offered.' from:amara-obi via:visit tag:menu

day 2025-01-16
keep frames tom note guild-of-framers 'Roof drawing with two end walls, to all eight framers by name' due:2025-02-07
carys note calder-opera 'Mairi asks for quiet cutlery. She has looked into wood.' from:mairi-gunn via:email tag:bar

day 2025-01-20
piotr note lodz-porcelain-works 'Flat boxes with the sachet arrived dry. Marek opened one live on the telephone so that I could hear nothing crack.' from:marek-zielinski via:phone feeling:delighted

day 2025-01-22
yusuf note copperfield-hotels "The reprint from Corvin & Lay came in a tenth copper. Noor is 'reviewing her options', which is to say me." from:noor-aziz via:phone tag:rival feeling:uneasy

day 2025-01-23
ann note acme-ltd 'Gil signed the low platform. He wants it photographed with his mother-in-law at the top.' from:gil-barton via:visit tag:stand feeling:content
raj note acme-ltd 'One core, four wraps: Wilma found the saving before I had explained it, and asked why nobody said so in the year before.' from:wilma-oates via:visit tag:catalogue feeling:content

day 2025-01-27
dev note wexcombe-university 'Moira accepts one order for the year with a call-off each term, if each call-off repeats the number. I read it back to her twice.' from:moira-kent via:phone tag:invoicing kind:advance feeling:content

day 2025-01-29
hanna note solent-fairs 'Priya learned what her corner plots are worth, and doubles them. She offers last year’s price to those who sign for two Septembers.' from:priya-nair via:visit tag:stand

day 2025-02-03
lena person add ivo --name 'Ivo Kessler' --email ivo@meridian.example --team north --division exhibitions --role rep --start 2025-02-03
hanna note sandpiper-marinas 'Two Septembers at Solent Boat Days signed by Jess on the corner plot, at the old price.' from:jess-coyle via:phone tag:stand feeling:content

day 2025-02-05
tom done $frames 'Cyril read it aloud at their supper.'
ivo new 'Linen Hall Museum' --domain linenhall.example --steward ivo:exhibitions --steward piotr:print
ivo contact add linen-hall-museum 'Roisin Daly' --email r.daly@linenhall.example --role Director --cares-about 'A loom that runs while people watch'
ivo contact add linen-hall-museum 'Frank Toal' --email f.toal@linenhall.example --role 'Fire marshal' --cares-about 'Lint'
ivo set linen-hall-museum industries museums
ivo note linen-hall-museum 'Roisin wants 14 m of wall for the flax story and a loom in the middle, running. Frank wants 1.2 m clear on all sides of it, and no fabric above head height. In a linen museum.' from:roisin-daly via:visit tag:fire-rules
ivo set linen-hall-museum critical/fire-rules 'The museum’s own marshal, Frank Toal, who reads certificates to the end'

day 2025-02-06
keep toal ivo note linen-hall-museum 'Who has built next to fabric under a strict marshal? Frank says he will read any certificate, but he reads them to the end.' from:frank-toal via:visit tag:fire-rules act:exhibitions

day 2025-02-07
keep passed_mesh ann reply $toal 'Sunil Rege at Tollgate refused curtains and passed a printed steel mesh. He will talk to Frank; they trained in the same brigade.'
sofia reply $toal 'Camille in France asks for M1 on anything that hangs. The M1 paper is worth showing even where nobody demands it.'

day 2025-02-10
ivo thank $passed_mesh 'Frank spoke with Sunil for an hour, and I have a mesh wall on the drawing.'
sofia note kvarnvik-batar 'Åsa sold the boat at the Vinterhamn Boat Show on its first morning and spent four days explaining that it was gone.' from:asa-nystrom via:fair feeling:delighted tag:stand
ivo new 'Hartmann Pumps' --domain hartmannpumps.example --steward ivo:exhibitions --steward raj:print --steward carys:catering
ivo contact add hartmann-pumps 'Dieter Hartmann' --email dieter@hartmannpumps.example --role 'Managing director' --cares-about 'The pump being seen to work, with real water'
ivo contact add hartmann-pumps 'Lorna Tait' --email lorna@hartmannpumps.example --role 'Marketing manager' --cares-about 'One message on the wall, the paper and the plate'
ivo set hartmann-pumps industries 'pumps and valves'

day 2025-02-12
sofia note lodz-porcelain-works 'Keramika: the grey back wall was copied by two neighbours before noon on the second day. Łucja was flattered, then cross.' from:wrona via:fair tag:light
ivo note hartmann-pumps 'Dieter wants 3 cubic metres of water moving on the stand at Waterworks Europe. Floor load is 5 kN per square metre. It fits if the tank is 1.1 m high and no higher.' from:dieter-hartmann via:visit tag:stand

day 2025-02-13
ivo set hartmann-pumps critical/stand-size 'Ten weeks before the doors open, because the tank is welded to it'
raj note hartmann-pumps 'Lorna asked whether wall and brochure can carry the same blue. They can, if the wall is printed by us and not painted by the builder.' from:lorna-tait via:visit tag:colour

day 2025-02-17
carys note northgate-rovers-fc 'Elsie asks for a pie that can be eaten with one hand and a scarf in the other. Square, she thinks.' from:elsie-boon via:visit tag:menu
mei note wexcombe-university 'Hattie has the old kitchen back in June, with induction. Half of our pans will not work on it, so I asked her which half she would buy 🍳' from:hattie-vaughan via:chat tag:kitchen

day 2025-02-19
yusuf note tadpole-ices 'Three words on the lid, the rest on the rim. A nursery bought forty tubs because the teacher could read it.' from:ravi-menon via:phone tag:labels feeling:delighted

day 2025-02-20
raj note otter-lake-holidays 'Bram and Jess share one brochure next winter: lakes from the front, marinas from the back, meeting in the middle.' from:bram-de-wit via:email tag:group feeling:content

day 2025-02-24
grace note elan-traiteur 'Inès will cook the spring boxes if we wash up. She says it in French and means it in every language.' from:ines-garnier via:phone tag:kitchen

day 2025-02-26
piotr note lantern-books 'Dora took the press dates to her bookshops and promised them. If we slip now, we slip in forty shop windows.' from:dora-quill via:visit tag:delivery kind:advance --context 'Not a threat. She wanted me to see the windows.'

day 2025-02-27
dev note sato@tokyodo.example 'Emi’s thin paper whispers on our folder at full speed and is silent at half. She would rather wait.' from:emi-sato via:visit tag:paper

day 2025-03-03
keep dock_lane tom note quay-nine-events "Dock Lane needs two days' notice" tag:crane via:phone --context 'From the harbour master'

day 2025-03-04
hanna note blackthorn-brewery 'Dan hears that other brewers asked for a cold store after his. He would like to be told first what he is worth to them.' from:dan-sturgess via:visit tag:stand

day 2025-03-05
ann thank $dock_lane 'Owen had meant to give one day for the demo boats.'
grace note st-aldhelms-hospital-trust 'The meals contract is advertised: patients and staff together, three years, bids by 30 May. Stephen answers questions in writing only, and to everybody.' from:stephen-lyle via:letter tag:tender

day 2025-03-06
keep questions grace note st-aldhelms-hospital-trust 'Our questions to Stephen, agreed with print for the labels' due:2025-03-28
yusuf note st-aldhelms-hospital-trust 'The tender asks who prints the tray labels, in a footnote. I should like to live in that footnote.' tag:tender

day 2025-03-10
piotr note peak-orchard-cider 'Gwen was offered labels by Corvin & Lay at a price that leaves out the neck band. She asked me whether I thought she could not read.' from:gwen-ashdown via:visit tag:rival

day 2025-03-12
tom note brightwater-yachts 'Hugo wants the berth nearest the fuel, and no rope between visitor and boat. "If they scratch it they can buy it."' from:hugo-tremayne via:phone tag:stand

day 2025-03-13
carys note larder-fairs "Morag gives us both kitchens for June. Four makers have asked for ours by name, on account of the cards." from:morag-sinclair via:email tag:allergens kind:advance feeling:content

day 2025-03-17
carys note hartmann-pumps 'Dieter eats at his own stand, standing, at eleven. Lunch for guests is at one and may be blue, Lorna says, if it must match.' from:dieter-hartmann via:phone tag:menu

day 2025-03-18
sofia note musee-des-ponts 'Camille lights the models from inside in the dark version. Batteries only; the Lyon fire officer will not have a mains cable in a model of wood.' from:camille-aubry via:visit tag:fire-rules

day 2025-03-20
dev note tokyodo-publishing 'Took Emi round the Ghent Book Fair. She stopped at every Bible and listened to the pages.' from:emi-sato via:fair tag:paper
piotr note lantern-books 'Kit’s fox stood face out on nine stands at the Ghent Book Fair. He says the red can be seen from the door and does not frighten anyone.' from:kit-halloran via:fair tag:artwork kind:advance feeling:delighted

day 2025-03-24
keep lever ann note tollgate-museum 'Edith’s signal levers pinch. A child pulled two at once and lost some skin; she closed the frame herself.' from:edith-marlowe via:phone tag:stand act:operations feeling:unhappy

day 2025-03-26
omar told $lever 'Longer handles, a stop between each pair, fitted on Monday before the school comes.'
grace done $questions 'Eleven questions; the answer to the footnote came back first.'

day 2025-03-28
yusuf note brasserie-elan 'Théo opens a second room in autumn, quieter, with menus "like a letter from an aunt". Handmade edges, wipeable soul.' from:theo-garnier via:visit tag:menu

day 2025-03-31
ann note tollgate-museum 'Handles fitted. Edith tried all the pairs with her eyes shut, then let the school in.' from:edith-marlowe via:visit tag:stand feeling:content
