# July to September 2024: Dock Lane Fair and its late crane, Solent Boat Days, Dev's first weeks.

day 2024-07-01
raj note pennyroyal-press 'Ulf signed the forty tonnes. Agnes asked him what happens if the atlas slips to spring; he said the paper keeps better than the authors.' from:ulf-brandt via:phone tag:paper-price feeling:content
ann note harbour-boats-ltd 'Mia filled every demo slot by the first weekend and is already asking for next year’s dates. Her group had the second-best year; she told me which she prefers.' from:mia-lund via:phone feeling:delighted

day 2024-07-02
mei new 'Saltmarsh Smokehouse' --domain saltmarsh.example --steward mei:catering
mei contact add saltmarsh-smokehouse 'Tilly Marsh' --email tilly@saltmarsh.example --role Owner --cares-about 'Smoke that is oak and a name that stays hers'
mei set saltmarsh-smokehouse industries 'food makers'
mei note saltmarsh-smokehouse 'Tilly will smoke for our summer menus if the menu card says Saltmarsh. She turned down a supermarket over exactly that line.' from:tilly-marsh via:visit tag:menu

day 2024-07-03
carys note northgate-rovers-fc "River-side trolleys agreed for the first home match, 17 August. Elsie wants the pies counted in at noon by one of hers and one of ours." from:elsie-boon via:visit tag:queue

day 2024-07-04
piotr note almanac-maps 'Five colours it is. Wendel held the proof under a tap before he said so.' from:wendel-pike via:visit tag:artwork kind:advance feeling:delighted
yusuf note tadpole-ices 'Ravi took the varnished tubs home and froze them next to his peas. Nothing moved. He orders for two flavours first.' from:ravi-menon via:phone tag:labels feeling:content

day 2024-07-08
tom note brightwater-yachts 'Mast store: told Hugo the chandler at Dock Lane has a loft. Ours has a ceiling at six metres.' via:phone tag:storage kind:advance
piotr done $red_lamp 'The lamp is on his desk; he has stopped going to the window.'

day 2024-07-09
sofia note mueller-soehne-messebau 'Jonas builds from our drawings to the millimetre and the floor at Leipzig is out by eleven. He wants feet that screw.' from:jonas-weck via:visit tag:stand

day 2024-07-11
keep crane_late tom note quay-nine-events 'The crane was booked for seven and came at ten. Three boats stood in the lane while the doors opened.' from:dougie-marr via:fair tag:crane act:operations feeling:unhappy --context 'Dougie blames us, the hire firm blames Dougie; the booking sheet has no name on it.'

day 2024-07-12
hanna note sandpiper-marinas 'Our hoist at Dock Lane waited behind three stranded hulls. Jess lost the morning and most of her patience.' from:jess-coyle via:fair tag:crane feeling:unhappy
ann note harbour-boats-ltd 'Third demo boat went in last because of the wait, and sold first. Mia wants the same plot and an earlier lift.' from:mia-lund via:fair tag:stand

day 2024-07-15
omar reply $crane_late 'Two people believed the other had rung the hire firm. I put a name on the sheet; for Dock Lane it is Dougie.'
grace note elan-traiteur 'Inès cooks for our racecourse boxes in September on one condition: her name in the same size as ours.' from:ines-garnier via:visit tag:menu

day 2024-07-16
omar told $crane_late 'One name on each crane sheet from now on, and Dougie has our mobile.'
raj note kelso-oat-mills 'Morven found a paper strip in Denmark that closes without foil. Asked whether our folder can take it; the fitter thinks yes, slowly.' from:morven-kerr via:email tag:packaging

day 2024-07-17
keep kelso_trial raj note kelso-oat-mills 'One hundred bags with the Danish strip, folded on our own line' due:2024-09-06

day 2024-07-18
carys note calder-opera 'Mairi will not have ice after the first interval; it is louder than the second oboe.' from:mairi-gunn via:visit tag:bar
sofia note lodz-porcelain-works 'Light for white plates: a low lamp from the side and a grey back wall. Tried it in her own kitchen with Łucja holding a torch.' from:wrona via:visit tag:light feeling:delighted

day 2024-07-22
tom note guild-of-framers 'Cyril has six of eight names. The two missing both want the end wall.' from:cyril-nunn via:phone tag:stand
keep flat piotr note lodz-porcelain-works 'Marek asks that transfers travel flat. Rolled ones crack in his dry store by February.' from:marek-zielinski via:email tag:delivery feeling:uneasy

day 2024-07-23
omar reply $crane_late 'Hired a second firm as a standby for the week of Solent Boat Days as well.'
hanna note solent-fairs 'Len wants every cable off the ground before dew. Our stands may hang theirs from the roof beam; nobody else has offered.' from:len-cobb via:visit tag:access
hanna set solent-fairs critical/build-access 'Len Cobb at the north gate, from first light, never by the pontoon'

day 2024-07-25
ann note acme-ltd 'Gil would give up the big tower for a low platform that people climb in their own shoes. Somebody from insurance must say yes.' from:gil-barton via:visit tag:stand
grace note museum-of-salt 'Ned sells evening hire by the glass and loses on it. If we priced by the guest he would know before the night.' from:ned-hollis via:visit tag:menu

day 2024-07-29
yusuf note cartwheel 'Rosa asks for a second paper named in writing, so that a strike at one mill costs her looks and not her Thursday.' from:rosa-finch via:email tag:paper-price

day 2024-07-30
keep footer mei note wexcombe-university 'Moira sent back the July invoice because the order number sat in the footer. To her a footer is decoration.' from:moira-kent via:email tag:invoicing feeling:uneasy

day 2024-08-01
colin reply $crane_late 'The hire firm credits the morning; it goes to the three exhibitors, not to us.'
omar told $flat 'Flat boxes with a board between the layers, from the August run.'

day 2024-08-02
colin told $footer 'The order number now stands in the first line, before our own name.'
raj note otter-lake-holidays 'The blue held. Bram doubles the winter run and wants his name nowhere near the word "uncoated", because his director hates it.' from:bram-de-wit via:phone tag:paper feeling:delighted

day 2024-08-06
piotr note fenwick-dale-cheeses 'Judith found the Fenwick chapel on a rival’s label. She wants ours redrawn from her own hill, and fast.' from:judith-fenwick via:phone tag:labels feeling:unhappy
tom note teasel-park-racecourse 'Rupert wants the owners’ stand twice as deep and no higher. Sight line from the Earl’s box.' from:rupert-vale via:visit tag:stand

day 2024-08-08
hanna note museum-of-salt 'Farah asks for a stand that can be taken down in an afternoon when the weather turns damp; salt creeps.' from:farah-qureshi via:visit tag:stand
hanna set museum-of-salt critical/fire-rules 'The insurer’s, by way of Farah Qureshi: treated timber, three metres from the lamps, no glue'

day 2024-08-12
keep mesh ann note tollgate-museum 'The metal mesh passed. Sunil stood next to it with a lighter and a stern face for quite some time.' from:sunil-rege via:visit tag:fire-rules feeling:content
hanna note museum-of-salt 'Mesh instead of curtain may suit the pan house too: it needs no treatment and lets the damp out.' tag:fire-rules --cite $mesh

day 2024-08-13
hanna thank $mesh 'I would have gone on sewing; now Farah has a sample on her radiator.'
yusuf note copperfield-hotels 'One copper out of nine: mixed as a spot colour, and matched to the lift doors. Noor carried the card from floor to floor.' from:noor-aziz via:visit tag:colour feeling:content

day 2024-08-19
carys note northgate-rovers-fc 'First match with the trolleys. Elsie’s queue was gone before the whistle, and the away fans asked who does our pies.' from:elsie-boon via:visit tag:queue feeling:delighted --date 2024-08-17
raj note rovers 'Two sponsors never signed their pages. Shaun prints a photograph of the pitch there and lets them ask.' from:shaun-duffy via:phone tag:artwork kind:advance

day 2024-08-21
mei note solent-fairs 'Water tank and forty seats fit on the one pitch. Priya moves us beside the pontoon if we stop frying by six.' from:priya-nair via:visit tag:kitchen
sofia note pellegrin-olive-oil --from lucia-pellegrin --via phone --tag stand --feeling content -- '- the tap is forgiven; for next June she wants the distance in writing: in steps'

day 2024-08-22
keep steps sofia note pellegrin-olive-oil 'A floor plan of the Northern Larder with the tap on it' due:2024-12-13
tom note brightwater-yachts "Chandler's loft taken for both masts. Hugo owes him a bottle and, he says, me half of it." from:hugo-tremayne via:phone tag:storage kind:advance feeling:content
omar told $tap 'The tap is drawn before the bar is, and the steps are written beside it.'

day 2024-08-28
grace note st-aldhelms-hospital-trust - from:joan-petrie via:visit tag:allergens kind:advance <<'TEXT'
What Joan reads, in her order:
1. the dish, as it is called on the ward ("cottage pie", never "farmhouse gratin")
2. the fourteen allergens, only those present, in bold
3. the hour it was written: a sheet without an hour goes in the bin
TEXT

day 2024-09-02
lena person add dev --name 'Dev Patel' --email dev@meridian.example --team south --division print --role rep --start 2024-09-02
raj done $kelso_trial 'All hundred close; three do so twice.'

day 2024-09-04
raj note kelso-oat-mills 'Morven gave the trial bags to her mother, who kept them. That settles it for porridge; muesli is another weight.' from:morven-kerr via:phone tag:packaging feeling:delighted
piotr note peak-orchard-cider 'Two labels and a neck band approved. Gwen asks whether the band can tear along the year, so that collectors keep it.' from:gwen-ashdown via:email tag:labels

day 2024-09-05
dev note wexcombe-university 'Anil showed me four signs to the same lecture hall, in four typefaces. Families follow the wrong one. Could one map on one sheet replace them for the October open day?' from:anil-bose via:visit tag:layout

day 2024-09-09
yusuf note blackthorn-brewery 'Dan checks the label by scraping it with a coin. The new gold scrapes; the dull one under lacquer does not. Lacquer then.' from:dan-sturgess via:visit tag:labels

day 2024-09-10
dev new '東京堂 Publishing Europe' --slug tokyodo-publishing --alias 東京堂出版 --alias Tokyodo --domain tokyodo.example --steward dev:print
dev contact add tokyodo-publishing 'Emi Sato' --email sato@tokyodo.example --role 'European production manager' --cares-about 'Thin paper that does not whisper when a page is turned'
dev set tokyodo-publishing industries publishing
keep right_left dev note tokyodo-publishing 'Sato-san (佐藤 恵美) binds right to left. Who in our bindery has done that before? She will come and watch.' from:emi-sato via:email tag:binding --context 'She writes English better than I do; no need to simplify.'

day 2024-09-12
tom note solent-fairs 'Rain at build-up. Len closed the south gate at noon; everything after that went round by the pontoon on foot.' from:len-cobb via:fair tag:access
hanna note sandpiper-marinas "The summer evening sold eleven winter berths and one marriage proposal. Jess wants it to be yearly." from:jess-coyle via:phone feeling:delighted

day 2024-09-13
mei note solent-fairs 'Forty seats, never one empty. Priya brought the harbour commissioners to our tables and not to her own tent.' from:priya-nair via:fair tag:kitchen feeling:delighted
keep tamsin hanna note solent-fairs 'Tamsin would print a page on how a stand is floated across the water, if she may come along the next time.' from:tamsin-grey via:fair tag:press act:marketing

day 2024-09-16
nadia told $tamsin 'You may ride on the raft in spring; we will not ask to see the page first.'
grace note teasel-park-racecourse 'Inès’s boxes sold out, and two owners asked for the chef by name. Rupert takes eight boxes for the spring meeting.' from:rupert-vale via:visit tag:menu feeling:delighted

day 2024-09-18
raj note pennyroyal-press 'Ulf told me he leaves at the end of October. He would not say where. He did ask whether we print on newsstand stocks.' from:ulf-brandt via:phone tag:handover --context 'Agnes knows; the rest of the house does not until Friday.'

day 2024-09-19
keep prayer_book beth reply $right_left 'Our night shift bound a Hebrew prayer book last winter, right to left and gilded. Ask for Samira.'
dev thank $prayer_book 'Samira showed me the jig. Sato-san has booked her train.'

day 2024-09-20
ann note acme-ltd "Acme's underwriter allows the low platform up to sixty centimetres, with a rail at the back." from:gil-barton via:email tag:stand
piotr note lantern-books 'The fox is the right red and the book is on the press. Kit brought biscuits, in fox shape.' from:kit-halloran via:visit tag:artwork kind:advance feeling:content

day 2024-09-23
ann note tollgate-museum 'Edith has a grant for one room if it opens before Easter. She wants the signal levers to be pulled by every child that comes.' from:edith-marlowe via:visit tag:stand

day 2024-09-24
sofia note musee-des-ponts 'The Lyon bridge now splits in three behind its second pier. Camille clapped, then asked for the same in the dark.' from:camille-aubry via:visit tag:stand feeling:delighted
sofia set musee-des-ponts critical/fire-rules 'Those of each town on the tour; M1 satisfies all five so far'

day 2024-09-26
carys note calder-opera 'Mairi moves the interval bar into the side aisle, and wants service that folds away within four minutes.' from:mairi-gunn via:visit tag:bar
keep hop hanna note blackthorn-brewery 'A cold store with one key, for Dan, at Hop Harvest' due:2024-10-03

day 2024-09-30
yusuf note brasserie-elan 'Théo spilled a Saint-Estèphe on the synthetic sample, on purpose, and wiped it with his tie. Twelve menus for one season.' from:theo-garnier via:visit tag:menu feeling:delighted
