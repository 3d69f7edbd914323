# April to June 2024: the first spring. Demo days, plots at Dock Lane, the Northern Larder.

day 2024-04-15
ann note harbour 'Mia wants three demo boats at Dock Lane instead of two; the third needs nine metres of clear floor.' from:mia via:visit tag:stand
tom note quay-nine-events 'Hall two opens for Dock Lane Fair. Twelve plots. First refusal ours until 3 May.' from:petra-holm via:phone tag:stand

day 2024-04-16
raj note otter-lake-holidays 'Bram would move the winter brochure to an uncoated sheet if the blues hold. He felt one at a rival park and has not stopped talking about it.' from:bram-de-wit tag:paper
keep pies carys note northgate-rovers-fc "Elsie's crush at half-time is all at the pie counter. Another till without another oven only gives her two slow queues." from:elsie-boon via:visit tag:queue act:catering feeling:uneasy

day 2024-04-17
sofia note mueller-soehne-messebau 'Katrin hands the workshop to her son in two years and buys nothing before then that he would have to live with. Show him the modular frame, not her.' from:katrin via:visit tag:stand --context 'Said over lunch, with the son at the next table; he may retell it, she would not write it.'

day 2024-04-18
keep trial_sheets raj note otter-lake-holidays 'Trial sheets of the lake blue on uncoated, both weights, to Bram' due:2024-05-10
piotr note almanac-maps 'Wendel prints the ridge maps in seven colours. Offered to prove that five will do: brown built from the two greens.' from:wendel-pike via:visit tag:artwork kind:advance

day 2024-04-22
keep fridge grace note st-aldhelms-hospital-trust "Joan Petrie tapes our allergen sheet to the fridge and it's gone by Wednesday. She wants it laminated, and in type she can read without her glasses." from:joan-petrie via:visit tag:allergens feeling:uneasy --context 'So far we run the visitors’ café and the tea trolleys; ward meals are another contract.'
yusuf note brasserie-elan 'Théo reprints his menus each month because of the red wine. A synthetic sheet costs him once. He winced, did the sum on a napkin, kept the napkin.' from:theo-garnier via:visit tag:menu

day 2024-04-23
hanna note museum-of-salt - from:farah-qureshi via:visit tag:fire-rules --context 'She read it to me from the insurer’s letter.' <<'TEXT'
Farah's conditions for anything we build in the pan house:
- timber treated, with the paper to prove it
- three metres from the old lamps
- nothing that has to be glued on the day
TEXT

day 2024-04-24
tom note brightwater-yachts 'Plot #4 at Dock Lane is his, if the bow may hang over the gangway line.' --from hugo-tremayne --via phone --tag stand
mei note wexcombe-university 'Hattie has three summer conferences and one kitchen closed for asbestos. She needs cold menus that nobody calls cold menus 🥗' from:hattie-vaughan via:chat tag:menu

day 2024-04-25
keep wet_labels piotr note fenwick-dale-cheeses 'Labels slide off the young wheels in the brine room. Col blames the glue; I think it is the cotton cloth underneath.' from:col-raistrick via:visit tag:labels act:print feeling:uneasy
carys note larder-fairs-north "Morag gives the small makers one shared kitchen at the fair and they fight over it. She'd pay for a second if we ran both." from:morag-sinclair via:visit tag:kitchen

day 2024-04-29
raj note pennyroyal-press 'Ulf expects the Felk mill to raise book paper in the autumn. He would rather sign for the year in July than be surprised in October.' from:ulf-brandt via:visit tag:paper-price
keep nine_crates ann note acme-ltd 'Gil needs somewhere to keep nine crates of ladders between the shows. At present they travel home to Leeds and back each time.' from:gil-barton via:visit tag:storage

day 2024-04-30
tom note 'Quay Nine' 'Six of the twelve plots taken. Petra will hold the rest a week longer in exchange for our floor plan.' from:petra-holm tag:stand

day 2024-05-01
keep sandpiper_count hanna note sandpiper-marinas 'One list of berth holders invited to the summer evening, agreed with Jess' due:2024-05-24
yusuf note cartwheel-magazines 'Rosa: "I do not buy paper, I buy Thursday." A cheaper sheet that risks newsstand day is no use to her at any price.' from:rosa-finch via:visit tag:paper-price

day 2024-05-02
keep oven_promise carys note northgate-rovers-fc 'A drawing of the river side with two heated trolleys in place of the second till' due:2024-05-31

day 2024-05-07
grace note quay-nine-events 'Petra asks whether our kitchen can label a buffet for visitors who read no English. She has four foreign conferences booked for winter.' from:petra-holm via:visit tag:allergens kind:advance
keep two_forms raj note tern-mutual-insurance 'Abel received two quotations from us for the same annual report, one from print and one tucked into the exhibition offer. He laughed. His director did not.' from:abel-frost via:phone tag:quotes act:operations feeling:uneasy
grace told $fridge 'Laminated, twice the size, with a spare behind the fridge door.'

day 2024-05-08
omar told $two_forms 'From now on the exhibition offer names print and quotes nothing for it; Abel has one price, from Raj.'
sofia note lodz-porcelain-works 'Łucja opens the German hotel market through a stand at Leipzig. She has the plates and no idea how to light white on white.' from:wrona via:visit tag:light

day 2024-05-09
raj done $trial_sheets 'Bram put both on the window sill and chose the heavier.'
piotr note lodz-porcelain-works 'The backstamp transfer must survive 1,400 degrees. Marek sent shards of the failures; the blue is the one that goes.' from:marek-zielinski via:letter tag:artwork kind:advance

day 2024-05-13
hanna note solent-fairs 'Priya moves the caravan field to the north gate, so every exhibitor walks past our stands on the way in. Corner plots are worth more than last year; she does not know it yet.' from:priya-nair via:visit tag:stand --context 'She showed the map in confidence until it is printed at Whitsun.'
sofia new 'Pellegrin Olive Oil' --domain pellegrin.example --steward sofia:exhibitions
sofia contact add pellegrin-olive-oil 'Lucia Pellegrin' --email lucia@pellegrin.example --role 'Export director' --cares-about 'Tasting from glass, because plastic insults the oil'
sofia set pellegrin-olive-oil industries 'food makers'

day 2024-05-14
carys note tern-mutual-insurance 'Geraldine has two hundred shareholders, an average age of seventy, and stairs. Lunch must come to them.' from:geraldine-poole via:visit tag:menu
sofia note pellegrin-olive-oil 'Lucia will come to the Northern Larder if there is running water within ten steps of the tasting bar.' from:lucia-pellegrin via:email tag:stand
carys set tern-mutual-insurance critical/final-covers 'Geraldine Poole, on the Friday before, and she is never out by more than two'

day 2024-05-15
keep veg carys note tern-mutual-insurance 'The vegetarian plates ran out at the Tern AGM before the back rows were served. Geraldine apologised to shareholders herself, in the lift.' from:geraldine-poole via:visit tag:menu act:catering feeling:unhappy

day 2024-05-16
keep veg_letter carys note tern-mutual-insurance 'Letter to Geraldine saying what we changed, before the minutes go out' due:2024-05-29
ann note tollgate-museum 'Sunil refuses curtains on the tram stand, even treated ones: "Fabric is fuel with a certificate." Offered him a printed metal mesh.' from:sunil-rege via:visit tag:fire-rules

day 2024-05-20
raj note harbour-boats-ltd 'Mia prints the demo-day cards as late as she dares, so that the weather line is true. Four working days is the least we can do it in.' from:mia-lund via:email tag:cards
tom note teasel-park-racecourse 'Rupert lets nothing with wheels on the grass after Thursday. Stand parts must be in by Wednesday night or carried.' from:rupert-vale via:phone tag:access

day 2024-05-21
carys told $veg 'One plate in three is vegetarian from now on, and a tray is held back for the last two rows.'
yusuf note tadpole-ices "Ravi's tubs stick together in the freezer and the print comes off on the neighbour. He says 'transfer', I say 'theft'." from:ravi-menon via:visit tag:labels

day 2024-05-22
piotr told $wet_labels 'It was the cloth. Dry the wheels for an hour first and the same label holds.'
hanna done $sandpiper_count 'Jess keeps the master; ours is gone.'
raj note kelso-oat-mills 'Morven wants a bag with a press-to-close strip. Ours adds a day to each run, which she can live with, and a foil layer, which she cannot.' from:morven-kerr via:visit tag:packaging

day 2024-05-23
keep sign_box ann note harbour-boats-ltd "Owen says our crew parked across the slip on Tuesday and a hull had to wait for the tide to turn. He was polite. He had also taken a photograph." from:owen-pryce via:phone tag:access act:operations feeling:unhappy
mei note solent-fairs 'Priya would give up two food pitches for one good one with seats. That is us, if we bring our own water.' from:priya-nair via:visit tag:kitchen
mei set solent-fairs critical/site-kitchen 'None; we bring water, gas and patience'

day 2024-05-28
omar told $sign_box 'The crew now unloads at the chandler’s wall, and the driver telephones Owen from the roundabout.'
keep three_reds piotr note lantern-books 'Three proofs of the fox book, three different reds. Kit spread them on the floor and asked which one was lying.' from:kit-halloran via:visit tag:artwork feeling:unhappy
omar told $nine_crates 'Bay two has room for all nine; the van stops there on its way north.'

day 2024-05-29
carys done $veg_letter 'She read it out at the board.'
tom note brightwater-yachts 'Needs a place for two masts from August to Christmas. Fourteen metres each. Asked if we have a shed or only opinions.' from:hugo-tremayne via:phone tag:storage

day 2024-05-30
carys done $oven_promise 'Elsie pinned it above the fryer.'
yusuf note copperfield-hotels "Noor has eleven hotels and nine shades of copper. She'd sign a year's stationery with whoever gets to one." from:noor-aziz via:visit tag:colour

day 2024-05-31
carys note northgate-rovers-fc 'Shaun will pay for the river-side trolleys out of the sponsor’s money if the sponsor’s name is on the hot door.' from:shaun-duffy via:visit tag:queue feeling:content
carys told $pies 'Two hot trolleys on the river side, and no second till.'

day 2024-06-03
tom new 'Guild of Framers' --domain framers.example --steward tom:exhibitions
tom contact add guild-of-framers 'Cyril Nunn' --email cyril@framers.example --role Secretary --cares-about 'Members under forty; there are five'
tom note guild-of-framers 'Cyril wants a shared stand for eight framers at the Frame & Glass Fair, each with his own wall and one roof.' from:cyril-nunn via:visit tag:stand

day 2024-06-04
keep sundries raj note acme-ltd 'Wilma checks our invoice against the order line by line and found "sundries". She wants the word abolished.' from:wilma-oates via:phone tag:invoicing feeling:uneasy
piotr note peak-orchard-cider 'Gwen would go from eight labels to two and let the neck band carry the year. Less waste each autumn and the bottle looks older than it is.' from:gwen-ashdown via:visit tag:labels

day 2024-06-05
colin told $sundries 'Every line now names a thing or a journey; the word is gone from the template.'
hanna note blackthorn-brewery 'Dan will come to Hop Harvest only with a cold store behind the bar, and he wants to hold the key.' from:dan-sturgess via:visit tag:stand

day 2024-06-06
yusuf note blackthorn-brewery 'Bea brought a torch to the meeting to show what our gold looks like in a pub. Brown, it looks brown.' from:bea-whitlock via:visit tag:colour feeling:uneasy
sofia note musee-des-ponts 'Camille tours the bridge models to five towns. Anything taller than two metres ten has to come apart in front of a crowd.' from:camille-aubry via:visit tag:stand --context 'Elle préfère le français; write to her in it.'

day 2024-06-07
ann note larder-fairs-north 'Morag asks us to build the makers’ row as one long counter, so that nobody can claim the better corner.' from:morag-sinclair via:email tag:stand

day 2024-06-10
grace note st-aldhelms-hospital-trust 'Stephen hinted that the meals contract is advertised next spring, patients and staff restaurant together. Amara would prefer them apart.' from:stephen-lyle via:visit tag:tender --context 'Nothing published yet, so nobody quotes him.'
keep gold yusuf note blackthorn-brewery 'Three golds on real bottles, looked at in the Anchor after dark' due:2024-07-05

day 2024-06-11
carys note fenwick-dale-cheeses 'Judith would lend us her own cheesemonger for the tasting if the board says Fenwick and not "local selection".' from:judith-fenwick via:visit tag:menu
raj note pennyroyal-press 'Otto can hold last year’s price on forty tonnes if somebody signs before the mill stops on 19 July.' from:otto-felk via:phone tag:paper-price

day 2024-06-12
piotr note lantern-books 'Dora moves the fox book from September to the first week of October rather than print the wrong red. Schools have been told.' from:dora-quill via:email tag:artwork kind:advance feeling:unhappy

day 2024-06-14
keep red_lamp piotr note lantern-books 'One viewing lamp the same as ours on Kit’s desk, and one proof instead of three' due:2024-07-12
piotr told $three_reds 'Two of them were looked at under the wrong lamp; from now on there is one proof and one light.'

day 2024-06-18
keep tap sofia note pellegrin-olive-oil 'The tap at the Northern Larder was twenty-two steps away. Lucia counted aloud, in front of buyers.' from:lucia-pellegrin via:fair tag:stand feeling:unhappy act:operations
keep sesame carys note larder-fairs-north 'A visitor with a sesame allergy was told "probably not" at the shared counter. She was fine. Morag was not, and neither was I.' from:morag-sinclair via:fair tag:allergens feeling:unhappy

day 2024-06-19
carys told $sesame 'Nobody behind our counters guesses: a card for each dish, and "ask the kitchen" where the card is missing.'
ann note larder-fairs-north 'The long counter worked. Three makers asked for the same stretch again, and one supermarket buyer walked its whole length.' via:fair tag:stand

day 2024-06-24
grace thank $sesame 'Four conferences at Quay Nine this winter will have printed cards because you wrote that down.'
tom note quay-nine-events 'All twelve plots gone. Petra wants hall three drawn for next year.' from:petra-holm via:visit feeling:delighted tag:stand

day 2024-06-25
mei note wexcombe-university 'Cold menus went down so well that nobody noticed the kitchen was shut. Hattie books us for July and asks about hot soup ☺' from:hattie-vaughan via:email feeling:delighted tag:menu

day 2024-06-26
hanna note sandpiper-marinas 'Jess invites the berth holders of Harbour and Otter Lake too. One evening for the whole group, and she asks that Mia open it, since Mia hates to come second.' from:jess-coyle via:phone tag:group --context 'They compete for the group’s autumn budget; kindly, so far.'

day 2024-06-27
yusuf done $gold 'Bea chose the dullest of the three. It shines.'
raj note northgate-rovers-fc 'Shaun prints the season book in July and wants sponsors to sign their own page. Unsigned pages are what made it late last year.' from:shaun-duffy via:visit tag:artwork kind:advance
