# January to March 2026: the first breakfast on the wards, a spring of fairs being drawn, two dates for one card.

day 2026-01-05
keep no_hour grace note st-aldhelms-hospital-trust 'First breakfast served. Joan found a sheet without its hour and put it in the bin, as promised, in front of everybody.' from:joan-petrie via:visit tag:allergens feeling:uneasy

day 2026-01-06
keep first_sheet grace note st-aldhelms-hospital-trust 'The hour printed by the machine and not by the cook' kind:promise tag:allergens due:2026-01-23
yusuf note st-aldhelms-hospital-trust 'Labels stay on in the wash-up of ward two, where the water is harder. The rest of the house behaves.' from:amara-obi via:phone tag:labels feeling:uneasy act:print

day 2026-01-08
raj note acme-ltd "Joe moves the core catalogue to 9 February and takes the wraps later, one by one, so that Gil can still change his mind about the tower." from:joe-sands via:email tag:catalogue
keep hard_water piotr note st-aldhelms-hospital-trust 'Hard water: Col rinses with vinegar on Fridays and his labels let go. Ward two could try it on ten trays before we change the paper.' tag:labels via:colleague

day 2026-01-12
yusuf thank $hard_water 'Ten trays, ten clean edges, and the ward smells of chips.'
tom note quay-nine-events 'Petra buys a small crane of her own for hall three; four tonnes, indoors only. Dock Lane stays with Magnus and his two days.' from:petra-holm via:visit tag:crane

day 2026-01-14
hanna done $lamp_lock 'Nine keys, one ring, and the ring lives in Farah’s desk.'
ann note tollgate-museum 'Edith has money for a second room: the night bus of 1954, with its own seats. Sunil has already asked what the seats are stuffed with.' from:edith-marlowe via:visit tag:stand
hanna told $warm_lamp 'It was ours to lock, and now each one is locked.'

day 2026-01-15
keep horsehair ann note tollgate-museum 'Has anybody shown old upholstery to visitors under a strict marshal? Horsehair, Sunil says, and he says it slowly.' from:sunil-rege via:visit tag:fire-rules act:exhibitions

day 2026-01-16
ivo reply $horsehair 'Frank Toal let the loom’s old padding stay behind glass, 6 mm, sealed, with 40 mm of air. I can send the section.'

day 2026-01-19
carys note northgate-rovers-fc 'Shaun has a stand named after a brewery from next season and needs its beer in our boxes. It is Blackthorn; I said I knew a man who holds the key.' from:shaun-duffy via:phone tag:menu
hanna reply $horsehair 'Ngozi’s hall asked for the same, a pane and a bucket of sand. The sand was cheaper to photograph than to argue about.'

day 2026-01-21
sofia note aero-lys 'Light & Form: the only dark stand in the hall. People came in to rest their eyes and left with a lamp.' from:mette-krag via:fair tag:light feeling:delighted
mei note saltmarsh-smokehouse 'Tilly wants the summer numbers again by mid-February; last year’s guess was near enough to marry, she says.' from:tilly-marsh via:phone tag:menu

day 2026-01-22
keep summer mei note saltmarsh-smokehouse 'Summer trout and mackerel by the week, for Tilly’s kilns' due:2026-02-13
grace done $first_sheet 'Printed from Friday; the cook misses his pen.'
grace told $no_hour 'The printer writes the hour; nobody can forget it any more.'

day 2026-01-26
piotr note peak-orchard-cider 'Gwen stands next to wine in two shops now. She asks for a label that does not look down on cider.' from:gwen-ashdown via:visit tag:labels feeling:content

day 2026-01-27
keep pear piotr note peak-orchard-cider 'Three labels for the perry that stand beside wine without bowing' due:2026-03-06
tom note guild-of-framers 'The Guild becomes the Framers’ Guild; five members are under forty no longer, eleven others are.' from:cyril-nunn via:letter tag:rebrand

day 2026-01-28
tom rename guild-of-framers framers-guild
tom set framers-guild name 'Framers’ Guild'
dev note copperfield-spas 'Tess adds four spas and wants the dry copper on towels’ bands as well. We print paper, I said. She said a band is paper.' from:tess-lomax via:phone tag:colour

day 2026-01-29
raj note kelso-oat-mills 'Mills are asking for four per cent on the Danish strip from April. Told Morven in January, with the reason: one factory, one fire.' from:morven-kerr via:visit tag:paper-price feeling:content

day 2026-02-02
yusuf note cartwheel-magazines 'Ulf hears of a spring rise on newsstand paper and wants to buy to the end of June before it is announced. He smelled it first at Felk.' from:ulf-brandt via:phone tag:paper-price

day 2026-02-03
ann note harbour-boats-ltd 'Mia fixes the Dock Lane stand by 1 June this year; her board sits the week before. Until then it is between 30 and 40 square metres.' from:mia-lund via:visit tag:stand
ann set harbour-boats-ltd critical/stand-size 'Fixed by 1 June'
raj set harbour-boats-ltd critical/paper-choice 'The heavier uncoated; Mia says so, her printer’s eye being better than ours'

day 2026-02-05
raj note pennyroyal-press 'Nell was told of the spring rise by us on Monday and by Otto on Thursday. She signs with whoever tells her on Monday.' from:nell-ashby via:phone tag:paper-price feeling:delighted

day 2026-02-09
sofia note kvarnvik-batar 'Vinterhamn Boat Show: a retired dentist sat under the ribs for an hour and then bought the boat that was not there.' from:asa-nystrom via:fair tag:light feeling:delighted
raj note acme-ltd 'Core catalogue delivered on the day. Joe telephoned to ask what was wrong.' from:joe-sands via:phone tag:catalogue feeling:content

day 2026-02-11
sofia note lodz-porcelain-works 'Keramika: Łucja had a white wall this time, so nobody knew what to copy. Three hotels asked about breakage, which means about reordering.' from:wrona via:fair tag:light feeling:content

day 2026-02-12
piotr note lodz-porcelain-works 'Marek lost two crates at the Poznań hall that charges by the corner. They were found in another corner, and charged.' from:marek-zielinski via:phone tag:storage feeling:unhappy

day 2026-02-16
keep showroom sofia note lodz-porcelain-works 'Price list for the Berlin showroom, on one card, with Piotr' due:2026-05-08
ivo note hartmann-pumps 'Dieter saw bay four. Dry, 11 degrees, tank on blocks. He asks to keep it there until Waterworks Europe and to pay for it.' from:dieter-hartmann via:visit tag:storage kind:advance feeling:content

day 2026-02-17
raj note hartmann-pumps 'Lorna changed the blue, by very little, after the wall was proofed. She knows what that costs and asks what it would cost not to.' from:lorna-tait via:phone tag:colour

day 2026-02-19
keep blue_wall ivo note hartmann-pumps 'Wall proof in the new blue beside the brochure cover, under one lamp, for Lorna' due:2026-04-24
carys note hartmann-pumps 'Lorna heard of the change of blue from me, over the menu. No food is that colour.' from:lorna-tait via:phone tag:menu

day 2026-02-20
mei note wexcombe-university 'Hattie asks whether the induction half of the pans may stay through Easter: two conferences overlap by a lunch.' from:hattie-vaughan via:email tag:kitchen

day 2026-02-23
hanna note solent-fairs 'Priya prints the plan in April. Exhibitors with two Septembers keep their corners; she moves a rival’s stand to give us the gate wall too.' from:priya-nair via:visit tag:stand feeling:content

day 2026-02-24
keep gate hanna note solent-fairs 'What hangs on the gate wall, drawn to scale, before the plan is printed' due:2026-04-17
yusuf note tadpole-ices 'Ravi is asked by a hospital to make a soft ice for patients who cannot swallow well. The hospital is St Aldhelm’s; he has no idea that we are both.' from:ravi-menon via:phone tag:labels

day 2026-02-25
keep soft_ice grace note tadpole-ices 'Joan Petrie tries it on two wards if Ravi can give one thickness, always the same, with the allergens on the rim.' tag:allergens kind:advance

day 2026-02-26
yusuf thank $soft_ice 'Ravi has borrowed his sister’s laboratory; she teaches chemistry.'
beth note st-aldhelms-hospital-trust 'Amara asks for labels that a relative can read on the visitors’ side of the tray as well. The same sheet, printed twice, once upside down.' from:amara-obi via:visit tag:labels

day 2026-03-02
dev note wexcombe-university 'Anil wants next June’s map a month before the families book. He was told six weeks by the print desk and "soon" by the sign shop.' from:anil-bose via:visit tag:delivery feeling:uneasy

day 2026-03-03
hanna note ngozi-fabrics 'Warp and Weft: bolts at hand height, a bucket of sand with a bow on it. A mill owner closed his eyes and priced the cloth by touch, too high.' from:ngozi-eze via:fair tag:fire-rules feeling:delighted

day 2026-03-04
keep anil dev note wexcombe-university 'One day for the June map and its signs, from both desks' kind:promise tag:delivery due:2026-03-20
tom note brightwater-yachts 'Hugo sold a yacht at Vinterhamn with no stand and no masts on it. Still wants the shed, for the principle.' from:hugo-tremayne via:phone tag:storage kind:advance

day 2026-03-05
keep other_cook grace note quay-nine-events 'Petra’s spring conference has two guests with a sesame allergy and a caterer of their own who "never had a problem". She wants our cards on his dishes.' from:petra-holm via:phone tag:allergens feeling:uneasy

day 2026-03-09
grace told $other_cook 'We write a card only for what we have cooked or watched being cooked; his cook may come to our kitchen and be watched.'
tom note framers-guild 'Cyril takes the same roof for the Frame & Glass Fair, and a ninth wall for a framer of eighty who has never exhibited.' from:cyril-nunn via:phone tag:stand

day 2026-03-10
carys note tern-mutual-insurance 'Geraldine’s chairman tasted the gluten-free lunch and announced that too. Cards on all tables for the Tern AGM, his in front.' from:geraldine-poole via:visit tag:allergens kind:advance feeling:delighted

day 2026-03-11
keep agm_cards carys note tern-mutual-insurance 'Allergen cards and place cards in one type, to Geraldine for reading' kind:promise tag:allergens due:2026-05-06
raj note tern-mutual-insurance 'Abel’s flap for the figures is in the dummy. His director lifted it, looked, and closed it again gently.' from:abel-frost via:visit tag:layout feeling:content

day 2026-03-12
piotr note linen-hall-museum 'Roisin’s captions fray at knee height, where children are. She would rather have them fray than laminated, and asks for spares.' from:roisin-daly via:visit tag:artwork kind:advance

day 2026-03-16
tom note quay-nine-events 'Magnus wants the length of each lift in writing as well as the hour. A crane stood idle over his water in the autumn for a hull that was still on the road.' from:magnus-rye via:visit tag:crane
ivo note hartmann-pumps 'Tank lift at Waterworks Europe: the hall gives one crane for two builders, 8 to 10. Standwerk is the other.' from:dieter-hartmann via:phone tag:crane

day 2026-03-17
keep hall_crane ivo note hartmann-pumps 'How have others shared one crane with a rival builder? I need 40 minutes and a dry floor.' tag:crane act:exhibitions

day 2026-03-18
keep name_and_minute tom reply $hall_crane 'Put a name and a minute on the sheet, and stand next to it. Dougie did, and nobody was late.'
lena note copperfield-hotels 'Noor’s chairman asked me why hotels and spas get two account letters from one house. I had no good answer and said so.' from:noor-aziz via:letter tag:quotes act:print feeling:uneasy

day 2026-03-19
dev note tokyodo-publishing 'Ghent Book Fair: Emi let a bookseller turn our quiet pages beside his ear. He asked for the printer’s name and she gave him mine.' from:emi-sato via:fair tag:paper feeling:delighted
ivo thank $name_and_minute 'My name is on the sheet from 8:10 to 8:50.'
piotr note lantern-books 'Dora promised spring press dates at the Ghent Book Fair before she had ours; she says she trusts the old ones that much.' from:dora-quill via:fair tag:press-dates feeling:content

day 2026-03-20
yusuf note copperfield-hotels 'One letter it is: spas on the back, in the dry copper, which costs nothing extra and looks as if it did.' tag:quotes

day 2026-03-23
keep st_june grace note st-aldhelms-hospital-trust 'Relatives’ side of the tray label, upside down, on two wards for Amara to judge' due:2026-04-10
raj note northgate-rovers-fc 'Shaun sends the season book early if Blackthorn may have the back cover. Bea wants it gold, in a stadium light.' from:shaun-duffy via:visit tag:artwork kind:advance

day 2026-03-24
keep two_of_you raj note harbour-boats-ltd 'Two of your people quoted me different delivery dates.' from:mia-lund via:email feeling:uneasy tag:delivery act:print due:2026-04-09 \
    --context 'Said calmly; she wants one date, not a discount.'

day 2026-03-25
raj told $two_of_you 'One date by 9 April.'
keep one_date ann note harbour-boats-ltd 'One delivery date' kind:promise due:2026-04-09 --cite $two_of_you
ann reply $two_of_you 'I said the 14th of May for the light sheet, you the 20th for the heavy one. She chose the heavy one, and neither of us told her what that does to the day.'

day 2026-03-26
ivo note linen-hall-museum 'Roisin plans a night opening with the loom lit from below. Frank wants the lamps cold and locked; he has heard of the nine keys.' from:roisin-daly via:visit tag:fire-rules
mei note solent-fairs 'Priya asks for a nut-free corner beside the pontoon, since the sailing school brings sixty children in September.' from:priya-nair via:email tag:allergens

day 2026-03-27
raj note otter-lake-holidays 'Bram and Jess want to print the porthole brochure again and bring Mia in as a third reader. Draft of the middle pages by the end of April.' from:bram-de-wit via:email tag:group

day 2026-03-30
keep middle raj note otter-lake-holidays 'Middle pages of the porthole brochure, with a place for Harbour' due:2026-04-30
ann note harbour-boats-ltd 'Mia wants to settle the stand size with me on Thursday, well before her board. She leans to 36 square metres and asked who holds the lift.' from:mia-lund via:phone tag:stand

day 2026-03-31
carys note larder-fairs 'Ewan asks for next year’s kitchens before this June’s are built: nine makers want ours and there are eight hobs.' from:ewan-reid via:phone tag:kitchen feeling:content
